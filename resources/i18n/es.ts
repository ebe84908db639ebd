<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>KcSafety</name>
    <message>
      <source>&amp;Activate corridor…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Activate today…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Department</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Do not show this again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;From cross street</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Generate work orders…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Guess anew</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Guess the free ones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Keep these weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Language of map books:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Layers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Layers of the project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Length, meters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;New status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Overlay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Paper of map books:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Play the last 12 weeks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Priority</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Rank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Reason or note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Reset</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Street</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Top streets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Workspace:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Zoom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>0 = the point itself; give the crown radius for trunks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>0: one place that meets it is enough.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 is the most urgent, 4 the least.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 – at once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 – most urgent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2 – soon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3 – in the 90 days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>311 case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>311 cases</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>311 cases that repeat an older one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>311 cases that repeat an older one and share its order: {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>311 files to one clean point layer, sorted by the condition they tell of.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>311 requests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>311,service request,complaint,open311,csv,case,lighting,dumping,data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>4 – least urgent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>4 – when possible</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>80-20,risky facilities,repeat places,addresses,businesses,rank,share</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A JSON file of your own; without it the shipped catalogue is used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A JSON file with the columns that the other system wants; csv and xlsx only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A book for one group, such as business; empty: all, each with its sheets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A copy of vacancy_evidence.json with the city's own weights.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A few places hold most of the incidents: this ranks them. PLACES are businesses, bus stops, parcels or any points or polygons; an incident belongs to the polygon that holds it, else to the nearest place within TOLERANCE. Without PLACES the incidents' own coordinates are the places: from the busiest down, each gathers what lies within TOLERANCE and belongs to no busier one.

share is the part of all incidents that belong to a place; going down the ranks, the places so far hold cum_share of them and are cum_places of all places. TOP_SHARE_PLACES is the share of places that holds 80 %.

Addresses of open police data are cut to the hundred block: a place there is a block, not a house. A warning is given when implausibly many incidents share one exact coordinate: such piles are mostly failed geocodes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A file made by Create workspace.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A lamp belongs to the nearest street within</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A page with this text, one service on a line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A pile is one exact coordinate that implausibly many rows share, such as the center of a ZIP code, a hospital or police headquarters: a hot spot that is not there. Piles are always marked in the field 'pile'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A place counts when it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A place counts where the density lies more than two standard deviations above the mean of the raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A raster of risk values, higher is riskier.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A request means a lamp within</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A role or a login for the log; blank means the login of this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A sample every</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A screening model on level ground, without buildings and reflected light: no photometric study.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A screening result about places: it predicts nothing about people and proves no cause.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A smooth surface of incidents per square kilometer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A year ago</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A4</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ADD_LAYOUT: no project is open, so no layout was added.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Above 0 or yes = house; 0, no or NULL = lot.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Above {low}, very hot: above mean + 3 SD</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Activate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Activate corridor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Active corridor:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a sheet of work orders for each department</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add checklists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add the layout to the project for editing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Address field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Address of the project inside the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Age as of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All departments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All fields ending in _score are factors, 0 to 1 with 1 the worst.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All orders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All stops</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All three are outputs of Define corridor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All values are equal, so no place can be hotter than another; use more data or a larger study area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Along the corridor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Also how far a cross street may end from the street.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An .svg to print, or a .png for slides.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An earlier output; its orders are updated, never doubled or deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An index from −1 to 1; or an image, with its red and near-infrared bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Applies a catalogue of rules to what was found on a corridor (lamps that are out, dark stretches, blocked sight lines, vacant places, busy addresses, open 311 cases) and makes one work order per task and asset or block face, with department, priority, due date, estimates and the reason in words.

An open 311 case of the same condition near by is linked to the order instead of being ordered again; open dumping and graffiti cases become orders themselves.

Give the earlier orders under EXISTING: the same finding keeps its identifier and number, figures are brought up to date, and status, crew and note stay as people left them. Until an order is issued it follows the catalogue; afterwards only its measure, reason and 311 case do. Orders whose finding is gone are proposed for closing in the field proposal; none is deleted.

Give a WORKSPACE instead of block faces and area: its active corridor is taken, its orders are brought up to date and kept there, each new one with its first event.

Places are found by geometry: the centre of the corridor is the middle between its block faces. Streets count when their middle lies along the corridor within 25 m; streets that only cross it do not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Apply mine to theirs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area of the corridor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Areas or streets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As in '(39.1, -94.5)'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As in Team A=business,Team B=services,Team C=none: business has the checklist of a visit, services a page for offers and referrals. Empty: told by the name of the role, else by its stops.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As in business=12,services=5; MINUTES for roles not named.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As {kind}…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Asset</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Assign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Assign ({count})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Assigned to {crew}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Automatic: what the upper quartile of places holds, times (places / 4) to the power of 1 / 2.6, at least times 8 and at least 20.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Average light on the walks, lux</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Average of the class, lux</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Azimuth of each luminaire (degrees from north)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>BASEMAP: no layer has street names, so the maps show none; add the streets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>BIC of the Poisson model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>BIC of the model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>BIC of the negative binomial model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>BIC without factors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>BLOCK_FACES: give the block faces of a corridor, or a WORKSPACE that has one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>BUILDING_FIELD was not given: only records about buildings make a place a house.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to the weights the layer was ranked with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bandwidth (0 = automatic)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bandwidth used (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Base map layers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Below the mean ({mean} per km²)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Best rank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blank means the first of the 90 days, so that runs repeat exactly; with a workspace, now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blank: the active one; * for all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blank: the name the layers carry, or the first of the queue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blank: the system of the first corridor that is put in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blank: today for an active corridor; for a planned one the day after all others end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Block</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Block face</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Block faces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Block faces are drawn this far from the line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Block faces of one corridor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Block faces of the corridor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blocked stretches</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blocks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blocks of corridors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Both sides are measured; 0 measures once, on the line itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Both versions of the orders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bottom of crowns (own rule)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring scores together &amp;by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring scores together by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Brings every incident to its nearest street segment (within MAX_SNAP; between equally near ones to the smaller id) and ranks the segments: count, weight, rate per 100 m, share of all incidents, and the curve of how few streets hold how many (cum_share, cum_streets). TOP_SHARE_STREETS is the share of streets that holds 80 % of the incidents.

gi_z and gi_bin test whether a segment lies among segments with many incidents (Getis–Ord Gi*, distance between segment middles within BAND). The test uses the number of incidents (or their weight), not the rate: one incident on a stub of ten meters has a rate of 10 per 100 m and would make its surroundings hot. Read the rate beside it. Rank 1 has the most; equal streets share a rank.

Cut streets at their crossings first: the segment from corner to corner is the unit. A warning is given when one exact coordinate that implausibly many incidents share holds at least half of a hot street: such piles are mostly failed geocodes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Brings hot spots and condition layers together on the streets. Each factor is scored by rank: the share of measured streets that are less bad (0 the best, 1 the worst; equal streets share the smaller score, so streets without incidents stay at 0). The overlay is the weighted mean of the scores, or their weighted product, which is high only where all factors are. A factor that was not measured on a street leaves the mean; it never counts as zero. top_factor is the factor with the highest score. RANK_STABILITY is the share of the top tenth that stays there under every combination of weights 20 % higher and lower. The order shows where to look first; it proves no cause.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Broken parcel areas mended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Broken plant areas mended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Building area or flag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bus stops</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bus stops or doors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Busiest hour of the week in words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Busiest hour of the week, 0 to 167</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Businesses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Businesses with incidents or calls</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By the names, the geometry and the fields of the layers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>C&amp;rew (no names of persons)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CANOPY_HEIGHT: values such as {value:g} m are no plant heights; give heights above ground, not elevations.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CANOPY_HEIGHT: {count} values under samples lie below {low:g} m or above {high:g} m; they count as not known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CHART: give a file name that ends in .svg or .png.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CORRIDOR: {file} has no corridor '{written}'; its corridors are {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Calendar days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Canceled. Complete and kept: {done}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Canceled; nothing was kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Canceled; nothing was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Candidate corridors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Candidates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Candidates for the next corridor along named streets, ranked, with reasons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Candidates found: {count}; they are on the map, too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Canopy bottom used, metres</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Canopy height above ground</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Canopy heights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Canvass stops</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Canvass turfs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Catalogue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Catalogue of rules</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Catalogue of rules used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Catalogue {file}, line {line}: {reason}; correct the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Catalogue {file}, {where}: {reason}; correct the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cell size (0 = a tenth of the bandwidth)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cell size (0 = automatic)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cell size (0 = half a block)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cell size used (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells of high risk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells of the study area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells of {cell:g} m are coarser than the shortest distance, {reach}; give a smaller CELL_SIZE or a longer BLOCK_LENGTH.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells with their center inside. Without it the convex hull of the incidents, which holds rivers and countryside too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells {where} have only {rrv:.2f} times the incidents of other cells, all other factors of the model being equal (95 % interval {low:.2f} to {high:.2f}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells {where} have {rrv:.2f} times the incidents of other cells, all other factors of the model being equal (95 % interval {low:.2f} to {high:.2f}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Center line of the corridor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change in %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change it there, save it as a template, and choose that as TEMPLATE.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed by somebody else meanwhile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chart saved: {file}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Charts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Charts are of the active corridor; there is none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choices made and warnings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a priority from 1 to 4.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a status.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a workspace first, or make one with Create workspace.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the corridor it belongs to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the first day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the layer of incidents to see their figures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clearance beside the walk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Click along the street; a right click or Enter ends the line, Escape drops it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the message</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closed: {count:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cold spots (90 % sure or more)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column of a location text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column of the case number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column of the date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column of the date of closing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column of the date of opening</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column of the latest date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column of the offense</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column of the report number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column of the status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column of the type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column of x or longitude</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column of y or latitude</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Columns of {file}: {title}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comma-separated; upper and lower case are the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compute what changed, from hot streets to the ranks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Computed in {crs}, the system of {parameter}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Computed in {zone}, the UTM zone of {parameter}, because {crs} is not metric.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Computed: {computed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Computed: {computed}. Reused, for nothing changed: {reused}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Computes the light on the walks beside each street, in lux, from lamp places, heights, lumens and outages, and compares it with a lighting class of IES RP-8-14: high = high pedestrian conflict, pedestrians only (10.76 lx on average), medium = medium pedestrian conflict (5.38 lx; streets with transit, older districts), low = low conflict, 2.1 to 6 dwellings per acre (4.31 lx). A street meets its class (meets_target) when each walk reaches the average and the average of both is at most 4 times the lowest point. The vertical minimum of the class, on a face 1.5 m up that looks along the walk to the brighter side, is told apart (lux_vert_min, meets_vertical): it hangs most on how the real luminaires spread their light.

dark_share is the share of the walk below the average of the class, deep_dark_share below the lowest point the class allows. light_score is the missing share of the light: the mean along the walk of 1 - lux / class average, 0 where there is enough, 1 where there is none. A street with no lamp on record within reach also scores 1; no_lamp marks it, since the lamp layer may simply not cover it. Outages are known to matter next door: neighbors_out counts the adjoining streets with lamps out.

Each lamp adds I cos³γ / h² times the light loss. The ground is level; buildings, fences and reflected light are left out. Trees (optional) keep off light whose straight path passes between the lowest leaves and the top of a crown. This is a screening model, not a photometric study: check what it finds at night, with a meter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Condition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Condition layers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Conditions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coordinate reference system (metres)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coordinates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coordinates that make a hot cell alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coordinates that make a hot place alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coordinates that make a hot street alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coordinates that make a top place alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coordinates that make half of a cell alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Corrid&amp;or</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Corridor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Corridor area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Corridor areas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Corridor block faces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Corridor center line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Corridor of the workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Corridor that was finished by this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Corridor to &amp;put to work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Corridors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Corridors that wait</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counts incidents in the cells of a grid and tests every cell: does it lie among more (hot) or fewer (cold) incidents than chance would put there? A cell is compared together with all cells whose centers lie within BAND, itself included (Getis–Ord Gi*, as in ArcGIS). Because thousands of cells are tested, p is corrected for false discoveries over the whole map: gi_bin is 3, 2, 1 for hot spots that are 99, 95, 90 % sure after that, and −3, −2, −1 for cold ones.

The study area is BOUNDARY (cells with their center inside), or the convex hull of the incidents and every cell that holds one. Cells without incidents are part of it: leave out water and countryside by a boundary, or everything built up looks hot.

CELL_SIZE 0 takes twice the distance between neighboring places, rounded; for hexagons it is the distance between opposite sides. BAND 0 takes the first peak of Moran's I over 30 bands, else the distance that gives about 30 neighbors. Both are reported. cell_id (column_row from 0, 0 of the coordinate system) names the same cell in every run with the same cell size.

A warning is given when one exact coordinate that implausibly many incidents share holds at least half of a hot cell: such piles are mostly failed geocodes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counts incidents of two periods in every polygon, or on every street, and compares them per day, so the periods may differ in length: difference and percent compare the second count with what the daily rate of the first would have given. Both dates of a period belong to it.

rate_ratio is the second rate over the first, ratio_low and ratio_high its exact 95 % interval, and p that of the e-test (Krishnamoorthy and Thomson 2004): chance alone makes one area in twenty look changed at p = 0.05.

A percentage of nothing does not exist: areas without incidents in the first period have none and are flagged 'new'. Flags: none (no incident at all), new, gone, few (fewer than five in both periods together: read nothing into them).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Create &amp;workspace…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Create workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Crew</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Crime files to one clean point layer, every row accounted for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Crossings nearer to each other than this end a block together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cuts a corridor into one contiguous turf per team so that the longest turf, in minutes, is as short as can be, and numbers the stops of each turf for walking: up one side of the street and back down the other. Turfs end where blocks end. Stops can be businesses, homes, vacant places and work orders; each role, such as business checks and services, gets teams, minutes and turfs of its own.

The minutes of a turf are those of its visits and of the walk: to the end of its last block and back, across the street twice when both sides have stops, and into side streets and back. Way to the turf is not counted. A side street is visited when the round passes its corner. No cut divides the stops of a block, so there may be fewer turfs than teams. With STREETS, walks into side streets follow the network.

Columns about persons are left out. The result is the STOPS of Print field maps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DATA_DATE is not given and the orders have none; the pages say so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DENSITY: the rule mean_plus_2sd needs it; give the output of Kernel density, or choose the rule top_share.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DEPARTMENT: no order is for '{name}'; there are orders for {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dangerous buildings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dark stretches</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Darkest place in lux</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Darkness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date of the data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date of the data on the pages: {date}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Day to which open cases are aged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Day {day} of {days}, {left} left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days 1 to {days}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days and times of the workspace are those of this zone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days of the corridor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days of the first period</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days of the second period</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decides which cells are held out together; the same seed repeats a run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Define &amp;corridor…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Define a corridor, make a workspace for it and put it to work for 90 days.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Define and &amp;put into the queue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Define corridor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Densit&amp;y of incidents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Density (incidents per km²)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Density of incidents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Density the rule asks for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Department</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Departments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dialogs that ask for a workspace, an export or a map book begin here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Did you mean one of these?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distance band (0 = automatic)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distance band used (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distance between samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distance within which a 311 case is about the same thing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distances in steps of a block</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Domestic violence by the file's flag, and the offenses that the catalogue marks. Their places should never be printed as points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dra&amp;w on the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drawn corridor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drawn corridor line (instead of names)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due dates count from here; blank means the corridor's first day, or today.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EXISTING: left out {count} rows without a wo_id.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EXISTING: {count} rows repeat a wo_id; the highest row_version was kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each role gets teams and turfs of its own. Empty: all stops together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earlier work orders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earliest time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty takes the last day, else the last day that the files tell of.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty: location, address, business, place or block.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty: stops farther than MAX_DISTANCE from the corridor are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty: the field street_id when there is one, else the feature id.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty: the latest date of the work orders.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>English</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Estimated cost of open work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Estimated cost, $</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Estimated hours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Estimated hours of open work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Estimates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Event</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Events</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every change of a work order is kept with the name of who made it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every field ending in _score is a factor, higher is worse. Joined by street_id when the layer has it; else areas are averaged along the street, and points and lines count on their nearest street up to 50 m, the worst one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every order with its location, due date and a code to scan.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export work orders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Extent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>F&amp;ind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>F&amp;lash</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>F&amp;older for workspaces and files:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FACTORS: give at least one layer of points, lines or areas.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FACTORS: none of the layers has a feature with a place; give layers with features.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Factors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Factors and their weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Factors in the model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Factors left out and why</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Factors that may enter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Farthest distance (blocks)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Farthest evidence from its parcel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Farthest incident from its place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Farthest incident from its street</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Farthest place from its street</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Farthest request or lamp from its street</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Features left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Features tested</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Feet on the ground per inch on paper (0 = automatic)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Feet per inch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fiel&amp;d with their names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field of the stops to print as place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field to test</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with street names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the minutes of a visit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the role that visits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the street ids</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the street names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fields that street names are from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files take the filters corridor, department and status; words, priority and overdue narrow the table only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files written, one per line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Findings count within {metres:g} m of the center of the corridor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Findings covered by another order near by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Findings covered by another order near by: {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finds the center line of a street from one cross street to another, or takes a drawn line, and gives the line, the area around it and its block faces. Names are matched as people write them: case, abbreviations, ordinals and direction words do not count. Distances along the corridor count from the from-street; left and right are those of someone walking from there. A block ends where a named street meets the corridor from either side, on both sides; alleys and ramps without a name do not end one (filter out named alleys when they should not either). The area has round ends. A drawn line without STREETS is cut into even stretches. Of a divided street the line follows one carriageway; the area and the block faces take in the other.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finds vacant places and counts them at their nearest street.

A parcel is vacant where VACANT_EXPRESSION holds. Further evidence (dangerous buildings, Land Bank, open 311 cases about vacancy) belongs to the parcel it lies in, else to the nearest one within MATCH_DISTANCE; without a parcel it is a place of its own. A place with a building is a house, else a lot.

Score of a place: 1 − product of (1 − weight) over its sources, times the weight of its kind. Weights come from a catalogue (EVIDENCE) and are judgements: look at them.
vacancy_score of a street: D / (D + 2), where D adds score × (1 − (distance / MAX_DISTANCE)²) of its places, per 100 m of street. Streets shorter than 50 m count as 50 m there. A street without parcels and places has no score.

Units of a condominium stacked on one point count as one parcel each, and how many there are is reported. No column of a parcel is copied but the id and the address you name; columns about owners are refused.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finds which features of places go with incidents, how far and how strongly.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finished on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First of the 90 days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First period</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First period, first day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First period, last day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fla&amp;sh</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder for the files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder that takes the sample project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folds of the cross-validation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For example: "landusecode" LIKE '9500%'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For incidents between two times.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For open311_csv and ics, which need the offset from UTC.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For&amp;get the line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For&amp;mat</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forget what was chosen and guess every layer again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fri</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Friday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From Kernel density. The rule mean_plus_2sd needs it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From cross street</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Further layers of stops</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Further scored layers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Generate work orders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GeoPackage files (*.gpkg)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Getis-Ord,Gi star,hot spot analysis,hotspot,cluster,field,value,FDR</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Getis-Ord,Gi star,hot spot analysis,hotspot,cluster,fishnet,hexagon,grid,FDR</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gi* z-score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give at least one of CANOPY_HEIGHT, NDVI, PLANTS and REQUESTS; without them nothing is known of plants.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give at least one of HOT, LIGHTING, VEGETATION, VACANCY and OTHER that has values for these streets; there is nothing to overlay.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give at least one of HOT, LIGHTING, VEGETATION, VACANCY and OTHER.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give at least one of PARCELS, DANGEROUS, LAND_BANK and REQUESTS; without them nothing is known of vacant places.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give at least one of {parameters}; without a finding there is nothing to order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the corridor a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the days.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the output of the overlay, whose fields ending in _score are ranked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Green from NDVI</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Guessed from its fields {fields}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Guessed from its name and its fields {fields}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Guessed from its name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Guessed: the only layer of lines.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HOT: mean of the raster along each street.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HOT: mean of {field} along each street.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Half wi&amp;dth, meters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Half width</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Half width of the corridor area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Heat</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Height of crown polygons (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Height of each lamp (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Height of the lamps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Height of the lowest foliage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Height of the top</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Height where none is given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>High risk: above {low} (mean + 2 SD)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Highest density (per km²)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>History</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>History (select one order)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>History of the order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>History of {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hot spots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hot spots (90 % sure or more)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hot spots (Gi*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hot spots of a field (Gi*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hot spots of incidents (Gi*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hot spots of the field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hot streets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hot streets, Gi* areas or density</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hour of the week</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hours and cost come from the catalogue of rules.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hours of the week</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far a factor may reach.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far an incident reaches. One or two blocks for a corridor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How lamps spread their light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>IES files (*.ies *.IES);;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>INCIDENTS: {count} in {cells} cells of the study area are too few for a model; give more incidents or a larger BOUNDARY.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>INPUT: give a layer of work orders, or a WORKSPACE that keeps them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>INPUTS: choose at least one file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Identifier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Identifier of the corridor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import incidents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import requests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Impossible canopy heights left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In files, counts of 1 to 4 are shown as under 5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the base map layers; empty: found by what it is called and what it holds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the queue: {listed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents 2023 and 2024</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents are those of the field 'count' of STREETS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents at no place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents brought to a street</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents by hour of the week</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents by hour of the week, {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents by week</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents by week, from the week of {first} to that of {last}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents by week, {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents far away from all others</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents in the study area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents in the term and before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents known up to {last}. Mean and limits (three sigma, c chart) are of the weeks before day 1; a single week outside is a reason to look, not a proof. Counts of 1 to 4 are shown as under 5 and stand as 2.5 in mean and limits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents of neither period</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents of the first period</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents of the periods in no area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents of the second period</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents of two periods compared per area or street, with an interval.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents outside the study area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents per km</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents per street segment: counts, rates, ranks and significance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents spread evenly over the week</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents that belong to a place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents that end before they begin, with both times exchanged: {count:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents too far from any street</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents week by week</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents without a date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents without a date, dated by the day they were reported: {count:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents without a time of day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents, for their number per kilometer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents: choose a layer; without it there is nothing to play.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents: the column {field} of {layer} holds no date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Incidents: {layer} has no column of dates; run Import incidents on its file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install the plugin KC Safety to open work orders from the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Instead of a layer of work orders.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Instead of block faces and area: its active corridor; orders are kept there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Intercept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It did not work; the log says more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its cells are largely those of {like} (correlation {r:.2f}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>JSON file that sorts offenses into categories, with harm weights and what is sensitive; empty takes the one that comes with the plugin.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>JSON file that sorts types of requests into conditions; empty takes the one that comes with the plugin.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>KC Safety</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>KC Safety, sample city (synthetic)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>KC Safety: hot spots, conditions, corridors and work orders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>KC Safety: streets, corridors, work orders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep the weights to have it written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep theirs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keeps a corridor in the workspace and makes it the active one, or plans it. One is active at a time: activating another finishes the first on the day before the new one starts (or on its own last day, if that is earlier) and says so.

The days are calendar days of the city: START is day 1, the last is day 90, and both are worked on. Give the layers of Define corridor for a new corridor; one that is planned already needs its NAME only. Without a NAME and layers the first of the queue is taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kept in {crs}, the system of the workspace.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kernel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kernel density</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kilometers of street that meet the rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind of file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kinds by the catalogue {file}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LINE is given, so STREET, FROM_STREET and TO_STREET are not used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LINE: the line has no length or is in pieces that do not join; draw one line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LINE: the {count} features do not join to one line; took the first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lamp id or pole number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lamps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lamps light as far as</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lamps of no street</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lamps of these streets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lamps of these streets that are out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lamps on the spot of another one: {count}; they count as lamps of their own, remove them if they are copies.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lamps out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lamps out by requests alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lamps out by their status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lamps standing in a tree crown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lamps that got the default height</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lamps that got the default lumens</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lamps, on and out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Land Bank lots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language on paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Large print</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last change by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last change on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Latest time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer of &amp;incidents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer of s&amp;treets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layout added to the project: {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layout template</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leading &amp;factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leading factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Least share of a candidate that meets the rule, percent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave out cases that are closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave out piles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave out points farther from the corridor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave out sensitive incidents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out columns that describe persons: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out on piles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out, on piles or without a date: {count:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out: what is earlier. Empty takes everything.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Length</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Length in m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Length of a block</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Length of a corridor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Length of the corridor, metres</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Length of walks below the class average, km</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Length of walks, km</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Length on the ellipsoid, metres</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Let the selected orders flash on the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Let the street flash on the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Letter (8.5 × 11 in)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>License or place number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light at stops</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light by street</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light left after age and dirt (factor)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light on the walk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light on the walk in lux</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light on the walks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light whose straight path passes between the lowest leaves and the top of a crown is kept off. Heights above the ground in metres. A path is tested at 12 places, so crowns thinner than a twelfth of it (some 3 m at 40 m from the lamp) can be missed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lighting class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lighting of the streets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lines for the emergency block of the first page; 911, 988 and 311 when empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lines from Hot streets are joined by street_id; areas and rasters are averaged along each street, with gi_z below zero as zero.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>List and map show the weights you try; the layer keeps its ranks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Longest gap in a street to bridge (as in Define corridor)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Longest gap in the street to bridge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Longest turf over the mean, in minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Longest walk into a side street</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look of the base map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking for the active corridor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lowest leaves above the ground</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lumens of each lamp</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lumens where none are given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Luminaires: {known} turned by AZIMUTH_FIELD or to their street, {unknown} taken as the average over all planes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lux along both walks of every street, from lamps, outages and trees.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made from: {sources}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made of the streets when empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Makes a map book of a corridor for the clipboard: an index, then for every stretch a map turned so that the way ahead is up, with match lines and the numbers of the neighboring sheets, and facing it the walk list with boxes to tick, lines to write on and room for notes. Print it double-sided, flipped on the long edge. Stops carry one number on map and list and differ by shape as well as color. Columns about persons and report numbers are never read, incidents never drawn, and counts of incidents under five are written &lt;5. Each sheet has a code to scan with its place.

Stops with a role, as Cut turfs gives it, make sheets for each role and pages to fill in: the checklist of the catalogue for a team that visits businesses, offers and referrals for one that brings services. These name stops by their number only. DEPARTMENTS adds a sheet of work orders for each department, with a code for each order.

TEMPLATE replaces the pages it holds. Give the items these ids: map (a page with it is a map sheet; the street follows the longer side), key_map, legend, qr, north, scalebar; index_map, cover and sheet_list for the first page; list for the walk list; form for the pages to fill in. legend, qr, cover, sheet_list, list and form are rectangles that the book fills. Labels may use @kc_title, @kc_corridor, @kc_stretch, @kc_sheet, @kc_sheets, @kc_previous, @kc_next, @kc_left, @kc_right, @kc_stops, @kc_role, @kc_part, @kc_scale, @kc_length, @kc_data_date, @kc_print_date, @kc_run, @kc_page, @kc_pages, @kc_form_title, @kc_form_line and, as whole phrases in the language of the book, @kc_footer, @kc_page_of, @kc_sheet_of, @kc_list_line and @kc_emergency.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Makes one GeoPackage with tables for corridors, block faces, work orders, events, canvass stops and settings. It holds edit forms, styles and a project of its own (drag the project from the Browser), so that people edit orders in plain QGIS, also without this plugin.

The file itself keeps the rules: only possible steps of an order are taken, a hold or a cancellation needs a reason, every step is logged with who and when, and who saves over somebody else's change is told and loses nothing of either.

A file that is there already is left as it is. Keep the file on a local disk: network shares and synchronized folders do not lock files safely.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Makes the file that keeps corridors, work orders and their history.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Map book</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Map book of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Map book of {pages} pages: {file}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Map sheets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark CSV files as UTF-8 for Excel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean density (per km²)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Meeting point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Message</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Meters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Meters walked in all turfs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Minutes of a visit by role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Minutes of a visit where the field has none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Minutes of all turfs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Minutes of the longest turf</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Minutes of the shortest turf</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model: poisson or negative_binomial</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Monday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NAME: '{name}' is the active corridor and does not go back to the queue; activate another one, which finishes it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NAME: '{name}' was finished on {day}; give the new round another name, such as '{name} 2'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NAME: took {name}, the first of the queue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NDVI alone is screening: it shows green, not what blocks the view.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NDVI: values reach {highest:g}, an index lies between -1 and 1; give an index raster, or an image with RED_BAND and NIR_BAND.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Na&amp;me of the corridor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of the corridor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of the files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of the workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Names of departments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Names, and tasks of your own rules, stay as they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Near-infrared band of the image (0 = index)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Neighbors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Neither INCIDENTS nor a field 'count' is given: incidents_km stays empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New corridor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New orders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New status {status}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next corridor of the queue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next in the queue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No BOUNDARY: the study area is the convex hull of the incidents. Ground where nothing can happen makes every built-up place look risky; give a boundary.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No candidate: no street is long enough; give a shorter LENGTH.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No candidate: no stretch meets the rule anywhere; choose RULE top_share to rank the highest all the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No candidate: the stretch that meets the rule most does so along {share} of its length, not {percent}; give a smaller MIN_HOT_SHARE or a shorter LENGTH.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell is of high risk (above {limit:.2f}, mean + 2 SD; the highest is {highest:.2f}): the factors of the model mark too many cells for one to stand out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No coordinate is shared by {size} or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No corridor is active. Put one of the queue to work, or run Activate corridor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No corridor is active; choose one in the filter Corridor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No corridor waits; Activate corridor plans one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No day of the term is over of which incidents are known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No factor goes with the incidents: no model is better than the same risk everywhere, and no cell is of high risk.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No factor stands out here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No factor was found: the same risk everywhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No incident lies between the days {names}; check them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No incident reaches into the area: the density is 0 everywhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No incident with a time of day is known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No lamp has one of the OUT_VALUES ({words}) in {field}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No raster is given: the rule is met where hot_score is above {limit:.4f}, the highest {share:g} % of the street length.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No step is open to all of the selected orders.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No street was measured for {factor}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No streets are ranked yet. Choose the layers and run, at “Layers”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No whole week is known yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No workspace is read. Choose one, or make one with Create workspace.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not done: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not used when the layer has no field of that name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note (no names of persons)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing changed since the last run; all results were reused.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is left; look at the rows left out, the period and the study area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of incidents or calls</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of teams</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of the block</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of today, 1 on the first day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Numbers per department</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>O&amp;verdue only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OUTPUT: {file} is there already and was left as it is; choose another name, or use it as the workspace it may be.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of the catalogue, for the stops whose task or team has one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of these, sheets of side streets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of {read:,} rows {kept:,} are {words}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On piles, left out: {count:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One PDF: sheets along the corridor, each facing its walk list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One file per department</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One layer per factor: points, lines or areas. The name of the layer is used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One name, or several joined by ';'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One number (of every role), or by role: business=2,services=3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One or more CSV files, also packed as .gz or .zip, or anything else QGIS can open; 'path|layername=name' for one layer of a file. Several files are imported together, and what stands in two of them counts once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One row for each row that was left out: file, line and reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One table for each value of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only for coordinates in columns; layers with a geometry know their own system.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only for counting lamps by street; light goes to every walk in reach.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only this role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only where AREAS are streets: an incident goes to its nearest one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only {count} incidents: a model of fewer than about {few} rests on chance. Take it as a hint at most, or use a longer time or a larger area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only {count} {what}: Gi* needs about 30 or more to be trusted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open &amp;sample project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open cases are aged to {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open cases only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open orders of the finished corridor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open requests too far from any street</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open sample project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the log, which says more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the page on this in the browser (F1)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the sample project, or a project with your own layers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open work by department</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open work order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Order the work, hand it out and print the field maps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Orders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Orders brought up to date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Orders in the output</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Orders left as they were</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Orders linked to an open 311 case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Orders linked to an open 311 case: {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Orders of {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Orders on its worst streets get a higher priority.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Orders proposed for closing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Orders without a due date, not in the calendar: {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Orders written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Orders written: {count}, to {files}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Orders written: {count}; files: {files}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Otherwise the mask, or the incidents and as far as they reach.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Output of Import requests: open lighting cases mark their nearest lamp out. Cases that are closed or have no status blame no lamp.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outside the period or the area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outside the period or the study area: {count:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overdue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overlap of sheets, percent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overlay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overlay and ranks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overlay hot spots and conditions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overlay hot spots and conditions with HOT, or give DENSITY</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overlay of the streets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Own list of departments (JSON)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PARCELS has no field {fields}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PARCELS: left out {count} features without usable geometry.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PARCELS: {STACKED_PARCELS} parcels are stacked on {STACKS} spots (condominiums); each counts as one parcel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PARCELS: {count} broken areas were mended.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PDF files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PHOTOMETRY is only read with DISTRIBUTION ies; it was left aside.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PHOTOMETRY: DISTRIBUTION ies needs an IES file that exists.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PHOTOMETRY: {file}, line {line}: {reason}; give another IES file (LM-63).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PHOTOMETRY: {file}, {lumens:.0f} lumens, {planes} planes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PLACE_FIELD: {field} is about persons or reports and is not printed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PLANTS: {count} broken areas were mended, {gone} of them had no area left.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PLANTS: {top} have no usable top and were left out; {bottom} are taller than the window and have no usable bottom, so they follow TALL_TREES.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PROFILE {file}, column {column}: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PROFILE: {format} has columns of its own; choose csv or xlsx.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parcel id field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parcel number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parcels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parcels are vacant where</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parcels for which the expression gave NULL</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parcels on such spots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parcels that are vacant by the expression</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parcels too far from any street</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parcels without a building value, taken as lots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parcels: write which parcels are vacant, such as {example}, or leave the parcels out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parts of the panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pedestrian areas of IES RP-8-14: high 10.76 lx, medium 5.38 lx (streets with transit, older districts), low 4.31 lx on average.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Penalized Poisson regression (elastic net, half lasso, half ridge), {folds} folds of cells drawn with SEED {seed}: penalty {penalty:.4g} tells held-out cells best and leaves {count} candidate variables.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Penalty chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Per 100 m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Percent change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Photo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Photo after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Photo before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Photometric file (IES LM-63)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Photos</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Piles, exact coordinates that {size} or more share: {places} ({where}). They look like hot spots that are not there; see the field 'pile'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Place (no names of persons)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Places that are piles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plants</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plants beside the walk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plants without a usable top</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points that make a pile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points that make a pile (0 = automatic)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points that name this corridor, or a turf, are always kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points with the field team, and role where there are roles: that team begins at the corner of its turf nearest to its point.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Poisson</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pole number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Prepare</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Preparing the sample city…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Prin&amp;t map book…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print field maps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Priority</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Profile of another system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Progress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Proposal of the last run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Proposed lamps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put into the &amp;queue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Puts a corridor to work for its 90 days, or into the queue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Queue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>R&amp;un</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>REQUESTS: {count} lighting cases have no status; they blame no lamp.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>REQUESTS: {count} open cases lie farther than {reach:g} m from streets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>REQUESTS: {open} open lighting cases of {all}; {hit} mark their nearest lamp as out, {far} have no lamp within {distance:g} m, {piled} lie on a pile and say nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>RISK is not given: the density alone decides. The published rule asks for both risk and density.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>RTM,RTMDx,risk terrain modeling,risk factor,relative risk,environment,Poisson,negative binomial,elastic net,BIC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Radius of a plant given as a point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rank corridors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rank the layer anew, so that it holds these ranks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ranked &amp;streets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ranked streets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ranked streets (from the overlay)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ranked {count:,} streets by {factors}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ranks streets by how hot, dark, overgrown and empty they are, and says why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ratio to the days before {value:.2f} (95 % interval {low:.2f} to {high:.2f}): fewer than chance brings; the season may explain it, see a year ago.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ratio to the days before {value:.2f} (95 % interval {low:.2f} to {high:.2f}): more than chance brings; the season may explain it, see a year ago.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ratio to the days before {value:.2f} (95 % interval {low:.2f} to {high:.2f}): within what chance brings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read the workspace again (F5)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the history of an order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the names of streets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the ranked streets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reads crime files and writes one point per incident. The Kansas City Police Department publishes one row per person involved, with other columns each year: an incident is one report number and offense, and columns about persons are never read. Files without report numbers have identical rows (time, offense, place) counted once.

Rows are left out, counted and listed under 'Rows left out' when they have no coordinates, lie far from all others (more than 6 times the median distance of the places from their middle, and 25 km), or have no date. Sensitive offenses (domestic, sexual, child, suicide) are left out by default.

occurred_from and occurred_to are local wall time; time_precision says how well the time is known: to the minute, the hour, the day, or a range of both. night is true when the sun was below the horizon all that time, and empty when the time is not known well enough. pile marks coordinates that implausibly many incidents share.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reads files of 311 requests and writes one point per case, with the condition that the request tells of (lighting, vegetation, vacancy, dumping, graffiti or other), whether it is open, and its age. Knows Kansas City's files before and after the change of words in 2018, bulk downloads of Open311, and, as generic, the files of other cities.

Resolved, canceled and duplicate cases are closed. age_days counts calendar days from opening to closing; for open cases to AS_OF, without it to END, without both to the last day that the files tell of, never to today, so that a run can be repeated. Every row that is left out is counted and listed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason of the last step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Records of evidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Records that belong to a parcel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Red band of the image (0 = index)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refresh</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Relative risk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replaces the pages it holds; the item ids are in the help.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requests (from Import requests)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Results of the condition tools show only what falls short.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Risk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Risk above which a cell is of high risk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Risk terrain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Risk terrain model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Risk terrain modeling looks at places, not at people: which features around a place (vacant houses, bus stops, dark lamps, problem businesses) go with incidents, within which distance and how strongly? It is a screening tool that tells where to look first. It predicts nothing about any person, proves no cause, and reported incidents follow where people report: check every finding on the ground.

The study area is cut into cells of half a block. Each layer of FACTORS gives variables at every half (or whole) block up to MAX_BLOCKS: proximity (the center of the cell lies within the distance) and density (the kernel density with that bandwidth is more than two standard deviations above its mean). Lines count by their length, areas by the ground they cover. A penalized Poisson regression with cross-validation chooses candidates; a stepwise search, in and out, builds a Poisson and a negative binomial model of at most one variable per factor, and the lower BIC wins. The relative risk value (RRV) of a factor is how many times as many incidents its cells have, all else equal. A cell's risk is the product of the values present in it, divided so that the lowest cell is 1; high risk is above the mean plus two standard deviations.

Fewer than about 30 incidents make no model to rely on. Factors that lie in the same places stand in for one another: one of them enters, and the report says which were left out and why. The p of a variable chosen among many is too small, and the intervals are too narrow because neighboring cells resemble each other: trust a second year more.

Procedure: J. M. Caplan, L. W. Kennedy and E. L. Piza (2013), Risk Terrain Modeling Diagnostics (RTMDx) Utility User Manual, Rutgers Center on Public Security; J. M. Caplan and L. W. Kennedy (2016), Risk Terrain Modeling, University of California Press. The program here is our own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Risk the rule asks for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Risk, relative to the mean cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role {role}: brings services, with a page for offers ({why}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role {role}: checks businesses, with the checklist of a visit ({why}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role {role}: no form of its own ({why}); ROLE_FORMS can give it one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row of IES RP-8-14 compared with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows far away from all others or nowhere on earth: {count:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows far away from the rest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows of a case that another row stands for: {count:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows of a case that is already there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows that cannot be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows whose values do not fit the columns: {count:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows without a date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows without a date that can be read: {count:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows without coordinates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows without coordinates: {count:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rules of other places; your own heights below replace them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Run id printed on every page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Runs from its first to its last point. Pieces that join make one line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SHADE: crowns on cells of {cell:.1f} m, leaves from {base:g} m up; a light path through a crown gives {share:.0%} of its light.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SHADE: the raster has data on {share:.0%} of the length of the streets. Elsewhere no tree is known, which does not mean that there is none: the light there may be less.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SHRUB_TOP ({low:g} m) must be zero or more and lie below CANOPY_BOTTOM ({high:g} m); change one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>START is after END; exchange the two days.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>START: took {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>STATUS_FIELD {field}, taken as {title}: {shown}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>STOPS: left out {count} stops out of reach of the corridor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>STOPS: light at stops (STOP_LUX) needs a layer of stops.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>STREET: {street} has no line for {gap:.0f} m between the cross streets (names there: {along}); join names with ';' or raise MAX_GAP.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>STREET: {street} meets {first} and {second} in two separate places; select the streets around one of them and run on the selected features only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>STREETS: no walk leads from the corridor to any stop; look at the layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>STREET_ID: used the field {field}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>STREET_ID: {missing} streets have no id and {twice} repeat one; they stay apart here, but later tools cannot tell them apart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SVG drawing (*.svg);;PNG picture (*.png)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Samples on all walks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sat</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saturday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save chart of &amp;hours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save chart of &amp;weeks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saving work orders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say on which day the stop was visited.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say what is to be done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say which layer is what: incidents, streets, lamps, parcels …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say why the order is on hold or canceled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second period</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second period, first day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second period, last day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See where hot spots meet dark, overgrown and empty places.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Segments with their middles at most this far apart are neighbors.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select orders first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sensitive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sensitive, left out: {count:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Separated by commas, such as issued,in_progress; blank for every status.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Separated by commas; blank for all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Separated by commas; used with a status field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Services to offer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set status ({count})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Setting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shape of the cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share in the dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of blocked sight lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of each street's walks where plants block the view.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of light through a crown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of places that holds 80 % of the incidents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of samples with data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of streets that holds 80 % of the incidents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of the incidents in cells of high risk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of the top tenth that is stable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of the walks below the class average</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of those that are blocked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shares every incident among the hours in which it may have happened (aoristic analysis, Ratcliffe and McCullagh 1998): a burglary between 23:30 and 01:15 counts 2/7 for the hour from 23:00, 4/7 for that from 0:00 and 1/7 for that from 1:00. Incidents at one moment count for its hour; a begin after its end is exchanged with it; a range longer than seven days is spread evenly over the week.

Times are what the clock on the wall shows; TIME_ZONE is only needed for the two nights when clocks change, in which the overlap is counted in real time. Incidents of which only the day is known (time_precision day, or a date without a time) are left out and counted.

hour_of_week 0 is Monday, midnight to 1 am; share is the part of the group's whole. With GROUP_FIELD (a street id, a category, a beat) every value gets 168 rows; the chart shows all together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shares stops along a corridor out to teams, balanced by minutes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shipped catalogue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shipped profile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shortest block</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show a&amp;ll</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the &amp;first steps in the panel Corridor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the selected orders on the map (Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the street on the map (Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shrub top used, metres</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Side</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Side walked from the from-street to the to-street</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sight lines beside the walks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sight-line rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Slides a stretch of about LENGTH (give or take a quarter) along every named street, from one named cross street to another, and ranks those that meet the rule. Filter out alleys and ramps that bear names.

The rule mean_plus_2sd is the one published for place-based work in Kansas City: risk and density both lie more than two standard deviations above the mean of their raster (all cells with data; clip the raster to the city first). Without RISK the density alone decides. The rule top_share takes the TOP_SHARE of the street length with the highest values of the rasters, or of hot_score without any. hot_share is the share of the stretch that meets the rule; where a raster has no data it does not.

The score is hot_share × the mean of hot_score, light_score, veg_score and vacancy_score with WEIGHTS: how much of the stretch meets the rule, and how bad the stretch is. Each of these is the mean of the overlay's score over the meters of street that have it, both carriageways of a divided street; one that was not measured at all leaves the mean. rank_low and rank_high are the best and the worst rank of the candidate under every combination of weights 20 % higher and lower.

Of stretches that overlap on one street the one with the highest score stays; of equal ones that with the larger hot_share. Equal scores share a rank. Give street, from_street and to_street of a candidate to Define corridor. The order shows where to look first; it proves no cause and foretells no crime.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spanish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spots with several parcels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spreads every incident over the ground around it and adds up: the raster gives incidents per square kilometer (or the sum of WEIGHT per square kilometer).

BANDWIDTH decides what the map shows: one or two blocks (150–300 m) show corners and stretches of a street, a kilometer shows neighborhoods. 0 takes 0.9 × the smaller of the standard distance and 1.2 × the median distance from the center × (number of incidents) to the power −1/5, from both directions; it tends to be wide. The kernel ends at the bandwidth; for the Gaussian it is the standard deviation, and the kernel is cut off at four of them, where 0.03 % lies outside. An automatic bandwidth is adapted to the kernel, so that each kernel smooths equally.

MASK leaves cells with their center outside its polygons empty; incidents outside still count as far as they reach in. Densities from few incidents tell where those few happened: do not publish a map of less than about 20.

A warning is given when one exact coordinate that implausibly many incidents share makes a hot place: such piles are mostly failed geocodes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>St&amp;op and show all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Standard deviation of the density (per km²)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Starting points of single teams</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stat&amp;us</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Statistically sure hot and cold spots of incidents on a grid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Statistically sure hot and cold spots of the values of a layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status of each lamp</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status of the lamps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status values that mean out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status words that mean out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stepwise by BIC (factors in the model): Poisson {poisson:,.1f} ({p}), negative binomial {nb:,.1f} ({n}); taken: {family}. Without factors its BIC is {null:,.1f}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stops in turfs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stops on side streets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stops on the walk lists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stops out of reach of the corridor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stops this near to the center line are on the corridor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stops to visit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Street</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Street center lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Street id field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Street lamps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Street names are from: {fields}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Street segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Street segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Streets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Streets are ranked but not tested. {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Streets are told apart by the field {field}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Streets are told apart by their feature id.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Streets around, for stops on side streets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Streets by rank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Streets long enough to compare</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Streets measured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Streets ranked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Streets that meet the class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Streets with a name field are labeled; parcels and others are outlined.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Streets with no lamp on record within MAX_REACH: {NO_LAMP_STREETS}; they count as dark (no_lamp is true), but the lamp layer may not cover them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Streets with no lamp within reach</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Streets with the vertical minimum of the class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Streets without data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Streets without length</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Streets without length, not measured: {NO_LENGTH}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stretch of a line without cross streets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stretches compared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stretches go over gaps up to two thirds of it, which it always spans.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Study area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sun</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sunday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>System computed in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>System of the coordinates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>T&amp;o cross street</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TARGET {name}: IES RP-8-14, {row}: {average:g} lx on average on each walk, average at most {ratio:g} times the lowest point; apart from that, in meets_vertical, at least {vertical:g} lx on a face 1.5 m up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TEAM_STARTS: {count} points name no team there is, or one twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TEMPLATE: {file}: {reason}; give another .qpt file or none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TIME_ZONE: '{value}' is no time zone; give a name such as America/Chicago.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TIME_ZONE: '{zone}' is no time zone; give a name such as America/Chicago.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TOP_FIELD: name the field of PLANTS that holds the plants' height.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TO_STREET: {second} meets the street at the same place as {first}; give two different crossings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tabloid (11 × 17 in)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tall canopy of unknown bottom counts as</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tall plants without a usable bottom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Task</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Team</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Teams meet at the block end {meeting:,.0f} m along the corridor, {away:,.0f} m from START_POINT.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Teams without a turf</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tells on which nights clocks change.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tests for every feature whether it lies among high (hot) or low (cold) values of a field: the vacancy rate of blocks, the light on streets, the counts of stops. A feature is compared together with all features whose centers lie within BAND, itself included (Getis–Ord Gi*, binary weights, as in ArcGIS). Points, lines (by their middle) and polygons (by their centroid) all work; all fields are kept.

p is corrected for false discoveries over the whole map: gi_bin is 3, 2, 1 for hot spots that are 99, 95, 90 % sure after that, −3, −2, −1 for cold ones. Features without a value are left out, not taken for zero. BAND 0 takes the first peak of Moran's I over 30 bands, else the distance that gives about 30 neighbors; the choice is reported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tests the walks on both sides of each street every few metres: is the window between the top of shrubs and the bottom of tree crowns clear of plants?

What each input can tell:
• PLANTS with top and bottom heights: exactly whether foliage fills the window.
• CANOPY_HEIGHT: a height that ends inside the window blocks it. A height above the window shows something tall, but not where its foliage begins: such samples follow TALL_TREES (blocked unless PLANTS gives a bottom above the window) and their share is given as unsure_share.
• NDVI: only that something green is there, grass too. Alone it is screening: a list of places to look at; blocked_share stays empty.
• REQUESTS: open cases about vegetation on the street.

veg_score = 1 − (1 − share) × 0.75 ^ requests, where share is blocked_share, or green_share where there are no heights. Where a raster has no data nothing is assumed: coverage_share tells how much was seen, and streets without data stay empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That is the longest distance tried: it may reach farther (MAX_BLOCKS), or mark a part of town rather than a place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That rule reaches {rule:.2f} m from the walk, CLEARANCE is {ours:g} m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The 90 days begin today, {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The calendar is empty; with a WORKSPACE it shows the term of the corridor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cut between two turfs of a role is made at the block end nearest to it, and teams set out away from it. Replaces START_AT.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The drawn line of {meters:,.0f} m ({feet:,.0f} ft) is used, not the names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The few places that hold most of the incidents.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first candidate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer does not reach back over the same days before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer holds no incident with a date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer of incidents ends on {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer was ranked with other weights than these.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lowest risk: {here}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name of the corridor when empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The options of KC Safety bring it back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The order is due before the day it was made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output AREA of Define corridor; only findings inside count. Without it findings within 75 m of the centre line count.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output BLOCK_FACES of Define corridor; not needed with a workspace.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output of Generate work orders; not needed with a workspace.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output of Import requests; only open cases count.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The paper of Print in Work orders.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The periods differ in length: everything is compared per day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The periods overlap; let SECOND_START come after FIRST_END, or the second period end before FIRST_START.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The score weighs {factors}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The source data came without a license; ask their owner before passing it on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The status '{status}' ({count:,} rows) says neither open nor closed; the date of closing decides.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The street has a gap; bridged up to {gap:.0f} m at a stretch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The street meets the cross streets more than once; took the shortest of {count} ways, {length:,.0f} m (the others: {others}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The stretch of a street between two cross streets, with its block faces.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The system is that of the first corridor that is put in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The terms of the source data apply: {sources}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The week of {first} is outside with {count:,.0f}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The words on paper, whatever language QGIS speaks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workspace does not hold this order; choose the one it is in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workspace holds no area of this corridor, so no incident can be counted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are too few weeks before the corridor for control limits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to compare.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There were none before, so there is no ratio.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theta of the negative binomial model (0 = Poisson)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This day is still inside.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This profile is a starting point; check it with your administrator.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This takes the window for a while.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thu</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thursday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time written into created and updated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time zone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time zone of created and updated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To cross street</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Top of shrubs (own rule)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Top places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Top places (80–20)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Top share of the street length, percent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tree crowns: canopy height raster or polygons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tuesday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turf</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turfs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turns findings on a corridor into tasks for departments, checked against 311.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type C photometry; TILT=NONE or TILT=INCLUDE.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Under other weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unit of the heights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Up to the mean (1 – {mean} times the lowest risk)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Used when no file is given. Starting points: check names, codes and lengths with the administrator of the system.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Used when no file is given: departments of Kansas City or general ones.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>VACANT_EXPRESSION gave NULL for {count} parcels; they do not count as vacant.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>VACANT_EXPRESSION: {reason}; write a condition on the fields of PARCELS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vacancy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vacancy by street</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vacancy of the streets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vacant houses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vacant houses and lots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vacant lots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vacant places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vacant places from parcels and other evidence, counted along each street.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vacant places too far from any street</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Variables left by the penalized regression</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Variables tried</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Variables usable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vegetation beside the walk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vegetation by street</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vegetation index (NDVI)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vegetation index (NDVI) or image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vegetation of the streets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Visit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Visited on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>WEIGHTS: '{part}' is not understood; write numbers for {names}, as in {example}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>WORKSPACE: {file} has no active corridor; run Activate corridor first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>WORKSPACE: {file} is no workspace; choose one made by Create workspace.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Walk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Walk across the street</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Walk from the centre line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Walking speed, meters per second</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Walks lie beside the center line by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wednesday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Week of {first}: {count:,.0f} incidents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Week {number} of {weeks}: {first} to {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weeks of the corridor: {counts}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weight field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weight of {factor}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weight of {factor} as a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weights of the evidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weights of the factors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What a run does</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What each role does</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What it means</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the layers are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the result rests on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When in the week incidents happen: a table of 168 hours and a chart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When incidents happen: {count:,} incidents by hour of the week</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When, UTC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When, local</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where ROLE_FIELD is set and a layer lacks it, the layer's name is the role.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where luminaires of the file look</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where teams start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where the checklists are; the one of Kansas City when empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where the clock times are read; times with an offset from UTC are brought there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which department looks after which factor, instead of the list shipped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which layer is what</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who does this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whom to call</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why this street</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Window kept clear: {low:.2f} m to {high:.2f} m ({title}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With a field out (true where a lamp gives no light), or a status field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With a photometric file, lamps without lumens give what the file gives.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With the time of day, if there is one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With turf and sequence in that order; else up one side, down the other.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without a density the tenth of the streets with the highest hot_score counts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without ending; the department is added where there is a file for each.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without it the field count.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without it, or where it is empty, a crown is higher than any lamp.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without one the field street_id is used if there is one, else feature ids.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without one the field street_id is used if there is one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without them a field 'count' of STREETS is used when there is one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wor&amp;k orders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Work order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Work order {order} is {now} and cannot become {then}; possible now: {allowed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Work order {order}: say why it becomes {then}; write the reason in the note.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Work orders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workspace (*.gpkg)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workspace file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workspace:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Worst rank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writes the orders of a layer to a folder, all in one file or one file per department. Identifiers stay text, dates are ISO dates, and columns that describe persons are left out.

csv: RFC 4180 in UTF-8. Text that a spreadsheet would run as a formula gets an apostrophe in front, which changes the value that is read back; numbers never do. xlsx: safer for Excel, with a second sheet that says what it is. geojson: RFC 7946, WGS 84. gpkg: with its style, in the system of the layer. kml: placemarks. open311_csv: the bulk columns of GeoReport v2. ics: due dates as a calendar, with a workspace also the term of the corridor, its first day, every thirtieth and its last; importing it again updates the events.

A profile gives csv and xlsx the columns, words and dates of another system; those shipped are starting points, check them with your administrator.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writes work orders to files that departments and other systems read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written in {crs}, the UTM zone of the middle of the points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written in {crs}, the system of BOUNDARY.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written in {crs}, the system of the first file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You saw</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your &amp;name in the log:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a scoring tool</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a sensitive kind of offense</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>active</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>active since {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>after the last day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>aggravating: only those with more incidents near them; protective: only those with fewer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all corridors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>am</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>as ROLE_FORMS says</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>auto knows each file by its columns. generic takes the columns named below, and looks for those that are not named under their usual names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>average</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>average {lux:.1f} lx on the east walk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>average {lux:.1f} lx on the north walk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>average {lux:.1f} lx on the south walk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>average {lux:.1f} lx on the walks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>average {lux:.1f} lx on the west walk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>average: the mean over all planes, for lamps of unknown azimuth; street: plane 0 (90 in files mirrored at 90-270) looks to the nearest point of the lamp's street.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>before the first day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>before,after,compare,period,rate ratio,trend,difference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>both</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>business</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>canceled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>candidate,corridor,priority,risk,density,standard deviation,rank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>corridor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>created and updated of what changes carry {time}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>crime,police,KCPD,csv,offense,offence,report,data,clean,geocode,load</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>csv,excel,geojson,geopackage,kml,open311,calendar,department,share</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>darker than {percent}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>day 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>day {day} of {days}, {start} to {end}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dumping</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ended {count} days ago</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>features</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>finished</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>finished, began {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>flagged as sensitive in the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from, to: the end of the turf nearer that end of the corridor. middle: half of a role's teams on each side of one corner, where they set out in opposite directions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>geopackage,database,corridor,work order,event,form,project,store</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gives a place about {k} neighbors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>graffiti</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>heat map,heatmap,KDE,density,hot spot,crime,concentration,surface</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>hot_score the rule asks for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>hotter than {percent}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>hottest {percent} % of streets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in progress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>incidents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>incidents per km²</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>issued</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its geometry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its result could not be loaded; the log of Processing says more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its values do not fit the columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>latitude and longitude look interchanged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>latitude {lat:.6f}, longitude {lon:.6f} ({x:.1f}, {y:.1f} in {crs})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lighting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lighting,lamps,street lights,lux,illuminance,outage,dark,sidewalk,ies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>limits {low:.1f} and {high:.1f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lon and lat are WGS 84 degrees.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lux_avg_new: the average with these and every lamp repaired.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>made of the streets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>map book,atlas,walk list,strip map,canvass,PDF,print,turf</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mean before {value:.1f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>more overgrown than {percent}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>more vacant than {percent}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>most of its stops are businesses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>name=number, separated by commas, as for the overlay.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>name=number, separated by commas. A factor not named keeps its usual weight: hot 2, every other 1. A further factor is named as its field without _score.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>needed to hold, cancel or go back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>negative binomial</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>neither name nor stops tell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no coordinates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no date that can be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no factor of the model is near</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no list 'departments'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no place on earth</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nobody</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none seen yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>number, street, task…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on average {phrases}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on hold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only {percent} of it was measured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>open plant request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>open plant requests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>outside the limits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>outside the study area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>overgrown,shrubs,trees,sight line,canopy,NDVI,CPTED,sidewalk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>own rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>planned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>planned, first day {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>plants block the view along {percent:.0f} % of the walks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>priority,rank,score,weight,lighting,vegetation,vacancy,factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>proposed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>quiet: gray and thin, for print; layer: as the layers are styled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>refer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>relative risk, lowest = 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>requests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>same as line {line} of {file}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>somebody</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>starts in {count} days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>status: '{value}' is no status of a work order; use {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>street or reason…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>street segment,hot spot,concentration,80-20,Gi star,rate per 100 m,rank,crime</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>street,cross street,centerline,block,block face,buffer,chainage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>streets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>summed by cells (within 0.05 % of the peak for ten cells a bandwidth)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>summed one by one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>target {target:.1f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the case is closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the coordinates are zero</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the spacing of the places, limited by the size of the area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the standard distance of the places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the tool before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>their mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>their product: high only where all are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>time,aoristic,day,night,clock,weekday,temporal,chart,heat map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>told by its name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>too large</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>turf,canvass,team,walk,route,stops,door to door,balance,partition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>twice the distance between neighboring places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>under 1 %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>under 5, or withheld</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>under {least}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>uniform: the same in all directions below the lamp; lambertian: most straight down; ies: as the photometric file says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>uniformity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>up to {street}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>vacancy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>vacant house</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>vacant houses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>vacant lot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>vacant lots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>vacant place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>vacant places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>vacant,abandoned,blight,parcel,land bank,dangerous building,lot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>vegetation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>verified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>vertical</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>week before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>week of the corridor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where QGIS was last</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where neighbors are most alike: the first peak of Moran's I</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where the density of {factor} within {reach} is high</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>within {reach} of {factor}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>work order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>work order,task,department,311,lighting,vegetation,vacancy,repair</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>workspace,queue,90 days,clock,start,plan,finish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>worse for {name} than {percent}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>worst between {first} and {second}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>worst {percent} % of streets for {factor}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>your login</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{EVIDENCE_MATCHED} of {EVIDENCE_COUNT} records belong to a parcel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{FAR_PLACES} vacant places and {FAR_PARCELS} parcels lie farther than MAX_DISTANCE from any street; the places have no street_id.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{LAMPS_READ} lamps, {LAMPS_OUT} out ({OUT_BY_STATUS} by status, {OUT_BY_REQUEST} by requests alone), {LAMPS_SHADED} in a tree crown; {STREET_LAMPS} belong to these streets, {STREET_LAMPS_OUT} of them out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{PLACE_COUNT} vacant places: {HOUSES} houses and {LOTS} lots.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{STREETS} streets, {SAMPLE_COUNT} samples: {LUX_AVERAGE:.1f} lx on average, {MEETS_TARGET} streets meet the class ({MEETS_VERTICAL} its vertical minimum), {DARK_KM:.2f} of {WALK_KM:.2f} km of walk lie below its average.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{all} variables (factor, operation, distance): {usable} usable; left out {constant} the same in all cells, {none} without any incident, {every} with all incidents (perfect separation), {same} equal to another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{alone} of {count} {what} have no neighbor within the band.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{a} incidents in the {m} days of the first period, {b} in the {n} days of the second; {outside} of them lie in no area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{column}: texts shortened: {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} a year ago, {first} to {last}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} in as many days before, {first} to {last}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} incidents by hour of the week, {first} to {last}. The busiest hour is {day} {hour}:00 to {next}:00 with {share:.1f} %; the busiest day is {busiest} with {part:.0f} %.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} incidents in the term, {first} to {last}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} incidents in {cells:,} cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} incidents, {first} to {last}, shared among the hours in which they may have happened. Each cell is {hours} h wide; cells with less than 5, and those that totals would give away, are withheld.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} of {all:,} street lines bear no street name and take no part.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} of {cells:,} cells are of high risk (above {limit:.2f}, mean + 2 SD; the highest is {highest:.1f}); they hold {share:.0f} % of the incidents the model was made from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} streets have no factor at all and no rank.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:.0f} share this coordinate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} at {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} blocks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} factors ({names}), {operations}, at {distances}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} incidents lie between times more than a week apart; spread evenly.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} incidents share one exact coordinate, {place}, and make {share:.0f} % of the density there: a hot place made by one coordinate. Check it: failed geocodes are put on such points. Leave them out (Import incidents, EXCLUDE_PILES).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} incidents share one exact coordinate, {place}, {share:.0f} % of their cell. Check it: failed geocodes are put on such points and can bend the model. Leave them out (Import incidents, EXCLUDE_PILES).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} incidents share one exact coordinate, {place}: {share:.0f} % of the incidents of a hot cell. The hot spot may be made by one coordinate. Check it: failed geocodes are put on such points. Leave them out (Import incidents, EXCLUDE_PILES).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} incidents share one exact coordinate, {place}: {share:.0f} % of the incidents of a hot street. The street may be hot by one coordinate alone. Check it: failed geocodes are put on such points. Leave them out (Import incidents, EXCLUDE_PILES).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} incidents share one exact coordinate, {place}: {share:.0f} % of the incidents of a top place. Check it: failed geocodes are put on such points. Leave them out (Import incidents, EXCLUDE_PILES).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} incidents, bandwidth {bandwidth:.1f} m, cells of {cell:.2f} m, {way}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} incidents; the busiest hour is {words} with {share:.1f} % of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} more coordinates like that are not listed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of {all} incidents lie outside the cells of {parameter}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of {all} streets lie where the rasters have no data; they stay empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} stops have no minutes of their own; those of MINUTES are used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} stops lie on side streets, up to {metres:,.0f} m away on foot.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{days} days before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{days} days, {start} to {end}; it starts in {before} days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{days} days, {start} to {end}; they ended {after} days ago</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day} {hour}:00 to {next}:00</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day} {hour}:00 to {next}:00: {count:.1f} incidents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}, {late} day late</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}, {late} days late</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{department}: {orders} orders, {hours:.1f} h, ${cost:,.0f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{end} lies before {start}; exchange the two.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{factor}: not in the model; beside the factors in it, it does not lower BIC.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{factor}: not in the model; it is near every cell or near none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{factor}: not in the model; it marks exactly the same cells as {like}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{factor}: not in the model; not one incident lies near it, or all of them do, so its relative risk would be zero or infinite.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{factor}: not in the model; the penalized regression found no use for it in cells held out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{files}: none of {count:,} rows has coordinates that can be used; look at the columns of coordinates and at INPUT_CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} did not take the change: {reason}; nothing was saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} does not have the columns of PROFILE {profile}; choose auto or generic.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} has no column of coordinates; download it with its location, or choose PROFILE generic and name X_FIELD and Y_FIELD, or LOCATION_FIELD.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} has no column of dates; choose PROFILE generic and name DATE_FIELD.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} has no rows; download it again or leave it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} holds 311 requests; use Import requests for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} holds crime incidents; use Import incidents for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is being saved by another program or person; nothing was changed and nothing is lost: try again in a moment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is damaged ({reason}); nothing was changed: go back to the last copy of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is damaged or was not downloaded completely; download it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is no table; give a CSV file (also .gz or .zip) or a vector layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is not there or may not be read; choose the file again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} keeps no style and no metadata: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} lies in a folder that a program copies to other machines, maybe half saved; keep the workspace elsewhere and put copies there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} lies on a network share, where files cannot be locked safely; let one person at a time edit it, or keep it on a local disk.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} may not be written; ask for the right to, or work on a copy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} was brought up to date; as it was it lies in {copy}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} was made by a newer version of KC Safety (schema {found}, this one knows {known}); update the plugin.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file}: an empty workspace, times of {zone}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file}: coordinates such as {value} are no degrees; give the system they are in as INPUT_CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file}: latitudes and longitudes are interchanged; choose PROFILE generic and exchange X_FIELD and Y_FIELD.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file}: read {count:,} rows as {profile}; date from {date}, place from {place}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file}: the file cannot be written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first} and {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first} is after {second}; exchange the two days.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first} to {second}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{hot:,.1f} of {all:,.1f} km of street meet the rule.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{hot} hot and {cold} cold of {count} {what}, after control of the false discovery rate over the whole map (Benjamini–Hochberg).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{km:,.0f} km from the middle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{layer}: has no features and takes no part.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{layer}: left out {count} features without usable geometry.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{layer}: mean of {field} along each street.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{layer}: not shown, because it is about persons, reports or counts: {fields}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{layer}: the raster cannot be read pixel by pixel; give a file of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{layer}: there is no band {band}; give a number from 1 to {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{layer}: worst {field} of the features whose nearest street it is, up to {near:.0f} m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{low:.1f} to {high:.1f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{low} – {high}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{low} – {high}, hot: above mean + 2 SD</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{metres:,.0f} m ({feet:,.0f} ft)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{metres:,.0f} m of the street have two carriageways; the line follows one, the area and the block faces take in both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{more} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} ({number})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} becomes the active corridor today; {running} is finished by it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} for {field}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is active: {start} to {end}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is finished, with {day} as its last day; {count} of its orders are still open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is in the queue: {start} to {end}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is not there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is the active corridor: {term}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is {status}: {term}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: day {day} of {days}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: day {day} of {days}, the last</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: no field was given, every lamp got {default:g}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: the layer was removed while it was needed; what is done stays.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: the {days} days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: {days} days, {start} to {end}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: {length:,.1f} m ({feet:,.0f} ft), {ground:,.1f} m on the ellipsoid, {blocks} blocks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}_FIELD: lamps without a usable figure that got {default:g}: {count} ({wrong} of them had zero or less).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{near:,} incidents lie on a street, {far:,} farther than {limit:.0f} m from any.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{new} new, {updated} updated, {same} unchanged; {gone} proposed for closing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} · {task}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number}. {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{open:,} open orders, {overdue:,} of them overdue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{open:,} orders of {running} are still open and stay in the workspace.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{out:.0f} of {lamps:.0f} lamps out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter} is not used; what the workspace holds is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: '{name}' is not in the workspace yet; give CENTERLINE, AREA and BLOCK_FACES from Define corridor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: '{part}' is not understood; name a role of the stops and what it does: business, services or none, as in {example}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: '{part}' is not understood; write one number above zero, or one for each role, as in {example}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: '{value}' is not a number; give a number there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: '{written}' can mean {names}; write which of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: '{written}' does not meet {street}, it stays {distance:.0f} m away; streets that do are {crossing}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: '{written}' is the street itself; give a street that crosses it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: all points lie on one place, so it cannot be chosen automatically; give a number above zero.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: chose {metres:.0f} m ({reason}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: chose {metres:.1f} m from the spread of {count} incidents.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: chose {metres:g} m, half a block.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: columns about persons are left out: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: every place is a neighbor of every other; give a shorter distance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: give a canopy height raster or polygons of tree crowns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: give it too; CENTERLINE, AREA and BLOCK_FACES go together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: give it, or draw the corridor as LINE.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: give weights of zero or more, at least one above zero.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: it has no value along the streets; give a raster of the same place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: left out {count} features without a value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: left out {count} features without usable geometry.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: left out {count} incidents of which only the day is known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: left out {count} incidents without a date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: left out {count} incidents without a weight.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: left out {count} orders that are verified or canceled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: left out {count} points far away from all others (more than four times as far as 95 % of the points); give {area} to choose the area yourself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: left out {count} points of other corridors.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: left out {count} points over {metres:g} m from the corridor or past its ends.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: left out {count} verified or canceled orders.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: no cell has its center inside; give a smaller cell size or a larger area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: no stop has the role {role}; choose one of {roles}, or leave it empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: no street is called '{written}'; the nearest names are {nearest}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: no street line ends at this crossing; it may be a bridge. Check it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: no street_id agrees with a street; it is left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: no value along {share:.0f} % of the street length; it counts as not meeting the rule.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: none lies on the corridor; check that the layers cover the same place, or raise MAX_DISTANCE.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: none lies within {metres:g} m of a place; check that both layers cover the same place or give a longer TOLERANCE.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: none lies within {metres:g} m of a street; check that both layers cover the same place or give a longer MAX_SNAP.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: none of {count:,} incidents has a time of day; choose a field with dates and times.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: nothing lies inside it; give one that covers the same place as the points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: pixels of {size:.1f} m are coarser than the clearance of {clearance:g} m; they mix walk, roadway and front yards.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: rule '{rule}' was not used, the layer has no field {field}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: the column '{field}' describes persons and is never imported; name another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: the coordinates are degrees, but the layer says {crs}; set its coordinate reference system to EPSG:4326.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: the cross street ends {distance:.0f} m short of the street; took the nearest place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: the grid would have {cells:,} cells; give a larger cell size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: the highest {share:g} % of the street length lies above {limit:.6g}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: the layer has no coordinate reference system; set one first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: the layer has no field {field}; choose its field with {other}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: the layer has no field {field}; give the output of Import requests.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: the layer has no places; give layers of points, lines or areas.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: the layer has none of the fields {fields}; give the output of {tool}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: the layer holds {count} corridors ({names}); select the faces of one and run on the selected features only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: the rule asks for more than {limit:.6g}, the mean {mean:.6g} + 2 × the standard deviation {sd:.6g} of the {count:,} cells with data; the highest along a street is {highest:.6g}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: there is nothing to work on; give a layer with features.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: there would be {samples:,} samples; give a larger spacing than {spacing:g}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: these look like incidents, which are not printed; give places to visit or work orders.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: took '{written}' for {name}, the one of several that fits the other streets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: {count} of {all} cases are open and about {condition}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: {count} orders are among the STOPS and are listed once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: {crs} does not measure in metres on the ground; choose a projected system in metres, such as EPSG:26915.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: {field} holds {value:g}, scores lie between 0 and 1; give the output of the overlay.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: {field} of {count:,} of {all:,} streets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: {file} has no column '{field}'; its columns are {columns}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: {kept} of {count} lie on the corridor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: {layer} looks like incidents and is not printed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} could not be written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{percent:.0f} %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{percent:.0f} % of the walks too dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{percent} of the stretch meets the rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{phrase} of streets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{qualified:,} stretches meet the rule along {percent} of their length or more; the {kept:,} best that do not overlap are candidates. First: {name}, score {score:.3f}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{risk:,.1f} times the lowest risk: {here}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{roles}: choose a layer for each; without them nothing can be ranked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{role} (needed)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{role}: choose a layer; without it nothing can be ranked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{role}: the layer “{name}” was removed; choose another or leave it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{role}: {count} teams, but only {turfs} blocks and corners have stops; the other teams have no turf.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{role}: {stops} stops in {turfs} turfs of {shortest:,.0f} to {longest:,.0f} minutes, longest over mean {balance:.2f}, {walk:,.0f} m of walking.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{share:.0f} % of the top tenth stay there under all weights 20 % up or down.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{share:.0f} % of the top tenth stays there with weights 20 % up or down.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{sheets} sheets of {feet:,.0f} ft at 1 inch = {scale} feet, {stops} stops.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{shown:,} of {ranked:,} ranked streets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{shown:,} of {whole:,} orders, {overdue:,} overdue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{snapped} incidents belong to {count} places, {far} to none; {top:.1f} % of the places hold 80 %.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{snapped} incidents lie on a street, {far} farther than {limit:.0f} m from any.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{step}: left out, no layer is chosen for it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{step}: up to date, will be reused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{step}: will be computed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{step}: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{stops} stops lie beyond the edge of those sheets; {sheets} more sheets show their side streets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{streets:,} streets have stretches of about {length:,.0f} m ({miles:.2f} mi) between named cross streets, {stretches:,} in all; {short:,} streets are too short, {uncrossed:,} have no two named cross streets that far apart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{street} from {start} to {end}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{street} on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{street}, {first} to {second}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{subject} was changed by {who} on {when} while you worked on it ({what}); nothing of yours was saved: load it again and repeat your change.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, step {number} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}: nothing was saved. Orders that were changed meanwhile: {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}; orders saved: {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{top:.1f} % of the streets hold 80 % of the incidents.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{weeks} weeks before the corridor have a mean of {mean:.1f}; control limits are {low:.1f} and {high:.1f}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{when}: made by {title} ({algorithm}), run {run}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where} (× {rrv:.2f})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{who}, {when}</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
