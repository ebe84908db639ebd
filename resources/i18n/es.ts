<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>KcSafety</name>
    <message>
      <source>"checklist" is not in "checklists"</source>
      <translation>"checklist" no está en "checklists"</translation>
    </message>
    <message>
      <source>"checklists" must give a list of texts for each name</source>
      <translation>"checklists" debe dar una lista de textos para cada nombre</translation>
    </message>
    <message>
      <source>"constant" must be a text or a number</source>
      <translation>"constant" debe ser un texto o un número</translation>
    </message>
    <message>
      <source>"date_format" is made of yyyy, MM, dd, HH, mm and ss</source>
      <translation>"date_format" se compone de yyyy, MM, dd, HH, mm y ss</translation>
    </message>
    <message>
      <source>"from" is blank</source>
      <translation>"from" está vacío</translation>
    </message>
    <message>
      <source>"from" must be the name of a column that describes no person</source>
      <translation>"from" debe ser el nombre de una columna que no describa a personas</translation>
    </message>
    <message>
      <source>"hours_per" and "cost_per" need "per", the measure they multiply</source>
      <translation>"hours_per" y "cost_per" necesitan "per", la medida que multiplican</translation>
    </message>
    <message>
      <source>"name" || case when "status" = 'active' then ' (to ' || format_date("end_date", 'yyyy-MM-dd') || ')' when "status" = 'planned' then ' (from ' || format_date("start_date", 'yyyy-MM-dd') || ')' else ' (finished)' end</source>
      <translation>"name" || case when "status" = 'active' then ' (hasta ' || format_date("end_date", 'yyyy-MM-dd') || ')' when "status" = 'planned' then ' (desde ' || format_date("start_date", 'yyyy-MM-dd') || ')' else ' (terminado)' end</translation>
    </message>
    <message>
      <source>"overlay" holds "top_share" and "raise_by"</source>
      <translation>"overlay" contiene "top_share" y "raise_by"</translation>
    </message>
    <message>
      <source>"unless_near" must name another kind of finding</source>
      <translation>"unless_near" debe nombrar otra clase de hallazgo</translation>
    </message>
    <message>
      <source>"unless_near" needs "finding" and "within" in meters</source>
      <translation>"unless_near" necesita "finding" y "within" en metros</translation>
    </message>
    <message>
      <source>"values" and "date_format" exclude each other</source>
      <translation>"values" y "date_format" se excluyen entre sí</translation>
    </message>
    <message>
      <source>"values" must be an object of texts such as {{"done": "COMP"}}</source>
      <translation>"values" debe ser un objeto de textos como {{"done": "COMP"}}</translation>
    </message>
    <message>
      <source>"when" must be an object such as {{"lux_avg": {{"below": 5.4}}}}</source>
      <translation>"when" debe ser un objeto como {{"lux_avg": {{"below": 5.4}}}}</translation>
    </message>
    <message>
      <source>"{key}" is blank, but the column is required; fill it</source>
      <translation>"{key}" está vacío, pero la columna es obligatoria; rellénelo</translation>
    </message>
    <message>
      <source>"{key}" is missing</source>
      <translation>falta "{key}"</translation>
    </message>
    <message>
      <source>"{key}" is missing or is no text</source>
      <translation>falta "{key}" o no es un texto</translation>
    </message>
    <message>
      <source>"{key}" is not known here; use {names}</source>
      <translation>"{key}" no se conoce aquí; use {names}</translation>
    </message>
    <message>
      <source>"{key}" must be a list of texts</source>
      <translation>"{key}" debe ser una lista de textos</translation>
    </message>
    <message>
      <source>"{key}" must be a list with at least one entry</source>
      <translation>"{key}" debe ser una lista con al menos una entrada</translation>
    </message>
    <message>
      <source>"{key}" must be a number above 0</source>
      <translation>"{key}" debe ser un número mayor que 0</translation>
    </message>
    <message>
      <source>"{key}" must be a number from {low:g} to {high:g}</source>
      <translation>"{key}" debe ser un número de {low:g} a {high:g}</translation>
    </message>
    <message>
      <source>"{key}" must be a number of zero or more</source>
      <translation>"{key}" debe ser un número igual o mayor que cero</translation>
    </message>
    <message>
      <source>"{key}" must be a text</source>
      <translation>"{key}" debe ser un texto</translation>
    </message>
    <message>
      <source>"{key}" must be a whole number from {low:g} to {high:g}</source>
      <translation>"{key}" debe ser un número entero de {low:g} a {high:g}</translation>
    </message>
    <message>
      <source>"{key}" must be a whole number from {low} on</source>
      <translation>"{key}" debe ser un número entero a partir de {low}</translation>
    </message>
    <message>
      <source>"{key}" must be compared by {names} with a number or a measure</source>
      <translation>"{key}" debe compararse mediante {names} con un número o una medida</translation>
    </message>
    <message>
      <source>"{key}" must be one of {names}</source>
      <translation>"{key}" debe ser uno de {names}</translation>
    </message>
    <message>
      <source>"{key}" must be true or false</source>
      <translation>"{key}" debe ser true o false</translation>
    </message>
    <message>
      <source>&amp;Activate today…</source>
      <translation>Activar ho&amp;y…</translation>
    </message>
    <message>
      <source>&amp;All settings…</source>
      <translation>&amp;Todos los ajustes…</translation>
    </message>
    <message>
      <source>&amp;Crew (no names of persons)</source>
      <translation>C&amp;uadrilla (sin nombres de personas)</translation>
    </message>
    <message>
      <source>&amp;Department</source>
      <translation>&amp;Departamento</translation>
    </message>
    <message>
      <source>&amp;Details</source>
      <translation>De&amp;talles</translation>
    </message>
    <message>
      <source>&amp;Do not show this again</source>
      <translation>&amp;No volver a mostrar esto</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>&amp;Exportar…</translation>
    </message>
    <message>
      <source>&amp;From cross street</source>
      <translation>&amp;Desde la calle transversal</translation>
    </message>
    <message>
      <source>&amp;Generate</source>
      <translation>&amp;Generar</translation>
    </message>
    <message>
      <source>&amp;Generate orders…</source>
      <translation>&amp;Generar órdenes…</translation>
    </message>
    <message>
      <source>&amp;Guess anew</source>
      <translation>&amp;Volver a deducir</translation>
    </message>
    <message>
      <source>&amp;Guess the free ones</source>
      <translation>&amp;Deducir los libres</translation>
    </message>
    <message>
      <source>&amp;Keep these weights</source>
      <translation>&amp;Conservar estos pesos</translation>
    </message>
    <message>
      <source>&amp;Language of map books:</source>
      <translation>&amp;Idioma de los cuadernos de mapas:</translation>
    </message>
    <message>
      <source>&amp;Layers of the project…</source>
      <translation>&amp;Capas del proyecto…</translation>
    </message>
    <message>
      <source>&amp;Length, meters</source>
      <translation>&amp;Longitud, metros</translation>
    </message>
    <message>
      <source>&amp;New status</source>
      <translation>Estado &amp;nuevo</translation>
    </message>
    <message>
      <source>&amp;Overlay</source>
      <translation>S&amp;uperposición</translation>
    </message>
    <message>
      <source>&amp;Paper of map books:</source>
      <translation>&amp;Papel de los cuadernos de mapas:</translation>
    </message>
    <message>
      <source>&amp;Priority</source>
      <translation>&amp;Prioridad</translation>
    </message>
    <message>
      <source>&amp;Rank</source>
      <translation>Cla&amp;sificar</translation>
    </message>
    <message>
      <source>&amp;Reason or note</source>
      <translation>&amp;Motivo o nota</translation>
    </message>
    <message>
      <source>&amp;Street</source>
      <translation>&amp;Calle</translation>
    </message>
    <message>
      <source>&amp;Top streets</source>
      <translation>&amp;Primeras calles</translation>
    </message>
    <message>
      <source>&amp;Workspace:</source>
      <translation>&amp;Espacio de trabajo:</translation>
    </message>
    <message>
      <source>&amp;Zoom</source>
      <translation>&amp;Zum</translation>
    </message>
    <message>
      <source>'Turf ' || "turf" || coalesce('\n' || nullif("role",'') || ' team ' || "team", '') || '\n' || "stops" || ' stops, ' || round("minutes") || ' min'</source>
      <translation>'Zona ' || "turf" || coalesce('\n' || nullif("role",'') || ' equipo ' || "team", '') || '\n' || "stops" || ' paradas, ' || round("minutes") || ' min'</translation>
    </message>
    <message>
      <source>'{cell}' is longer than {most} characters; shorten it</source>
      <translation>'{cell}' tiene más de {most} caracteres; acórtelo</translation>
    </message>
    <message>
      <source>'{word}' is not a number</source>
      <translation>'{word}' no es un número</translation>
    </message>
    <message>
      <source>0 = the point itself; give the crown radius for trunks.</source>
      <translation>0 = el punto mismo; para los troncos, indique el radio de la copa.</translation>
    </message>
    <message>
      <source>0: one place that meets it is enough.</source>
      <translation>0: basta con un lugar que la cumpla.</translation>
    </message>
    <message>
      <source>1 is the most urgent, 4 the least.</source>
      <translation>1 es lo más urgente, 4 lo menos.</translation>
    </message>
    <message>
      <source>1 – at once</source>
      <translation>1 – de inmediato</translation>
    </message>
    <message>
      <source>1 – most urgent</source>
      <translation>1 – lo más urgente</translation>
    </message>
    <message>
      <source>10 or less per km²</source>
      <translation>10 o menos por km²</translation>
    </message>
    <message>
      <source>2</source>
      <translation>2</translation>
    </message>
    <message>
      <source>2 – soon</source>
      <translation>2 – pronto</translation>
    </message>
    <message>
      <source>20 to 50 % less</source>
      <translation>De 20 a 50 % menos</translation>
    </message>
    <message>
      <source>20 to 50 % more</source>
      <translation>De 20 a 50 % más</translation>
    </message>
    <message>
      <source>3</source>
      <translation>3</translation>
    </message>
    <message>
      <source>3 – in the 90 days</source>
      <translation>3 – en los 90 días</translation>
    </message>
    <message>
      <source>311 case</source>
      <translation>Caso 311</translation>
    </message>
    <message>
      <source>311 cases</source>
      <translation>Casos 311</translation>
    </message>
    <message>
      <source>311 cases that repeat an older one</source>
      <translation>Casos 311 que repiten uno anterior</translation>
    </message>
    <message>
      <source>311 cases that repeat an older one and share its order: {count}.</source>
      <translation>Casos 311 que repiten uno anterior y comparten su orden: {count}.</translation>
    </message>
    <message>
      <source>311 files to one clean point layer, sorted by the condition they tell of.</source>
      <translation>De archivos 311 a una capa de puntos limpia, ordenada por la condición de que hablan.</translation>
    </message>
    <message>
      <source>311 requests</source>
      <translation>Solicitudes 311</translation>
    </message>
    <message>
      <source>311,service request,complaint,open311,csv,case,lighting,dumping,data</source>
      <translation>311,solicitud de servicio,queja,open311,csv,caso,iluminación,basura tirada,datos</translation>
    </message>
    <message>
      <source>4 – least urgent</source>
      <translation>4 – lo menos urgente</translation>
    </message>
    <message>
      <source>4 – when possible</source>
      <translation>4 – cuando se pueda</translation>
    </message>
    <message>
      <source>80-20,risky facilities,repeat places,addresses,businesses,rank,share</source>
      <translation>80-20,lugares de riesgo,lugares repetidos,direcciones,negocios,rango,proporción</translation>
    </message>
    <message>
      <source>A JSON file of your own; without it the shipped catalogue is used.</source>
      <translation>Un archivo JSON propio; sin él se usa el catálogo incluido.</translation>
    </message>
    <message>
      <source>A JSON file with the columns that the other system wants; csv and xlsx only.</source>
      <translation>Un archivo JSON con las columnas que quiere el otro sistema; solo para csv y xlsx.</translation>
    </message>
    <message>
      <source>A book for one group, such as business; empty: all, each with its sheets.</source>
      <translation>Un cuaderno para un solo grupo, como business; vacío: todos, cada uno con sus hojas.</translation>
    </message>
    <message>
      <source>A book takes at most {most:,} orders; narrow the table further.</source>
      <translation>Un cuaderno admite como máximo {most:,} órdenes; reduzca más la tabla.</translation>
    </message>
    <message>
      <source>A copy of vacancy_evidence.json with the city's own weights.</source>
      <translation>Una copia de vacancy_evidence.json con los pesos de la propia ciudad.</translation>
    </message>
    <message>
      <source>A corridor with work orders is not removed; finish it.</source>
      <translation>Un corredor con órdenes de trabajo no se elimina; termínelo.</translation>
    </message>
    <message>
      <source>A few places hold most of the incidents: this ranks them. PLACES are businesses, bus stops, parcels or any points or polygons; an incident belongs to the polygon that holds it, else to the nearest place within TOLERANCE. Without PLACES the incidents' own coordinates are the places: from the busiest down, each gathers what lies within TOLERANCE and belongs to no busier one.

share is the part of all incidents that belong to a place; going down the ranks, the places so far hold cum_share of them and are cum_places of all places. TOP_SHARE_PLACES is the share of places that holds 80 %.

Addresses of open police data are cut to the hundred block: a place there is a block, not a house. A warning is given when implausibly many incidents share one exact coordinate: such piles are mostly failed geocodes.</source>
      <translation>Unos pocos lugares concentran la mayoría de los incidentes: esta herramienta les da un rango. PLACES son negocios, paradas de autobús, parcelas o cualquier punto o polígono; un incidente pertenece al polígono que lo contiene o, si no lo hay, al lugar más cercano dentro de TOLERANCE. Sin PLACES, los lugares son las coordenadas de los propios incidentes: desde la más concurrida hacia abajo, cada una reúne lo que está dentro de TOLERANCE y no pertenece a otra más concurrida.

share es la parte de todos los incidentes que pertenece a un lugar; bajando por los rangos, los lugares hasta ese punto tienen cum_share de los incidentes y son cum_places de todos los lugares. TOP_SHARE_PLACES es la proporción de lugares que concentra el 80 %.

Las direcciones de los datos policiales abiertos se recortan a la centena de la cuadra: ahí un lugar es una cuadra, no una casa. Se avisa cuando un número inverosímil de incidentes comparte una misma coordenada exacta: esos montones suelen ser geocodificaciones fallidas.</translation>
    </message>
    <message>
      <source>A file made by Create workspace.</source>
      <translation>Un archivo hecho con Crear espacio de trabajo.</translation>
    </message>
    <message>
      <source>A finished corridor stays finished; give the new round a name of its own.</source>
      <translation>Un corredor terminado sigue terminado; dé un nombre propio a la nueva ronda.</translation>
    </message>
    <message>
      <source>A lamp belongs to the nearest street within</source>
      <translation>Una luminaria pertenece a la calle más cercana a menos de</translation>
    </message>
    <message>
      <source>A page with this text, one service on a line.</source>
      <translation>Una página con este texto, un servicio por línea.</translation>
    </message>
    <message>
      <source>A pile is one exact coordinate that implausibly many rows share, such as the center of a ZIP code, a hospital or police headquarters: a hot spot that is not there. Piles are always marked in the field 'pile'.</source>
      <translation>Un montón es una coordenada exacta que comparte un número inverosímil de filas, como el centro de un código postal, un hospital o la jefatura de policía: un punto caliente que no existe. Los montones siempre se marcan en el campo 'pile'.</translation>
    </message>
    <message>
      <source>A place counts when it is</source>
      <translation>Un lugar cuenta cuando es</translation>
    </message>
    <message>
      <source>A place counts where the density lies more than two standard deviations above the mean of the raster.</source>
      <translation>Un lugar cuenta donde la densidad supera en más de dos desviaciones estándar la media del ráster.</translation>
    </message>
    <message>
      <source>A quarter of it or more</source>
      <translation>Una cuarta parte de él o más</translation>
    </message>
    <message>
      <source>A raster of risk values, higher is riskier.</source>
      <translation>Un ráster de valores de riesgo; cuanto más alto, más riesgo.</translation>
    </message>
    <message>
      <source>A request means a lamp within</source>
      <translation>Una solicitud se refiere a una luminaria a menos de</translation>
    </message>
    <message>
      <source>A role or a login for the log; blank means the login of this computer.</source>
      <translation>Un cargo o un usuario para el registro; en blanco, el usuario de este equipo.</translation>
    </message>
    <message>
      <source>A sample every</source>
      <translation>Una muestra cada</translation>
    </message>
    <message>
      <source>A screening model on level ground, without buildings and reflected light: no photometric study.</source>
      <translation>Un modelo de sondeo sobre terreno plano, sin edificios ni luz reflejada: no es un estudio fotométrico.</translation>
    </message>
    <message>
      <source>A screening result about places: it predicts nothing about people and proves no cause.</source>
      <translation>Un resultado de sondeo sobre lugares: no predice nada sobre personas ni prueba ninguna causa.</translation>
    </message>
    <message>
      <source>A smooth surface of incidents per square kilometer.</source>
      <translation>Una superficie suave de incidentes por kilómetro cuadrado.</translation>
    </message>
    <message>
      <source>A work order is not removed; cancel it and say why.</source>
      <translation>Una orden de trabajo no se elimina; cancélela e indique por qué.</translation>
    </message>
    <message>
      <source>A work order that is {now} can become only: {then}.</source>
      <translation>Una orden de trabajo {now} solo puede pasar a: {then}.</translation>
    </message>
    <message>
      <source>A work order that is {now} stays {now}.</source>
      <translation>Una orden de trabajo {now} queda {now}.</translation>
    </message>
    <message>
      <source>A year ago</source>
      <translation>Hace un año</translation>
    </message>
    <message>
      <source>A3</source>
      <translation>A3</translation>
    </message>
    <message>
      <source>A4</source>
      <translation>A4</translation>
    </message>
    <message>
      <source>ADD_LAYOUT: no project is open, so no layout was added.</source>
      <translation>ADD_LAYOUT: no hay ningún proyecto abierto, así que no se agregó ninguna composición.</translation>
    </message>
    <message>
      <source>Above 0 or yes = house; 0, no or NULL = lot.</source>
      <translation>Mayor que 0 o sí = casa; 0, no o NULL = lote.</translation>
    </message>
    <message>
      <source>Above 100</source>
      <translation>Más de 100</translation>
    </message>
    <message>
      <source>Above {low}, very hot: above mean + 3 SD</source>
      <translation>Más de {low}, muy caliente: sobre la media + 3 DE</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>Exactitud</translation>
    </message>
    <message>
      <source>Accurate: within 0.05 % of the highest density at ten cells a bandwidth. Exact: incident by incident, slow for very many.</source>
      <translation>Precisa: a menos de un 0,05 % de la densidad más alta con diez celdas por ancho de banda. Exacta: incidente por incidente, lenta si son muchísimos.</translation>
    </message>
    <message>
      <source>Activate</source>
      <translation>Activar</translation>
    </message>
    <message>
      <source>Activate corridor</source>
      <translation>Activar corredor</translation>
    </message>
    <message>
      <source>Active</source>
      <translation>Activo</translation>
    </message>
    <message>
      <source>Active corridor:</source>
      <translation>Corredor activo:</translation>
    </message>
    <message>
      <source>Add a sheet of work orders for each department</source>
      <translation>Agregar una hoja de órdenes de trabajo para cada departamento</translation>
    </message>
    <message>
      <source>Add checklists</source>
      <translation>Agregar listas de control</translation>
    </message>
    <message>
      <source>Add the layout to the project for editing</source>
      <translation>Agregar la composición al proyecto para editarla</translation>
    </message>
    <message>
      <source>Address field</source>
      <translation>Campo de dirección</translation>
    </message>
    <message>
      <source>Address of the project inside the file</source>
      <translation>Ruta del proyecto dentro del archivo</translation>
    </message>
    <message>
      <source>Age as of</source>
      <translation>Antigüedad al día</translation>
    </message>
    <message>
      <source>All departments</source>
      <translation>Todos los departamentos</translation>
    </message>
    <message>
      <source>All fields ending in _score are factors, 0 to 1 with 1 the worst.</source>
      <translation>Todos los campos que terminan en _score son factores, de 0 a 1, donde 1 es lo peor.</translation>
    </message>
    <message>
      <source>All orders</source>
      <translation>Todas</translation>
    </message>
    <message>
      <source>All stops</source>
      <translation>Todas las paradas</translation>
    </message>
    <message>
      <source>All that is known of the selected order, to read and to edit</source>
      <translation>Todo lo que se sabe de la orden seleccionada, para leer y editar</translation>
    </message>
    <message>
      <source>All three are outputs of Define corridor.</source>
      <translation>Las tres son salidas de Definir corredor.</translation>
    </message>
    <message>
      <source>All values are equal, so no place can be hotter than another; use more data or a larger study area.</source>
      <translation>Todos los valores son iguales, así que ningún lugar puede ser más caliente que otro; use más datos o un área de estudio mayor.</translation>
    </message>
    <message>
      <source>Along the corridor</source>
      <translation>A lo largo del corredor</translation>
    </message>
    <message>
      <source>Also how far a cross street may end from the street.</source>
      <translation>También, a qué distancia de la calle puede terminar una calle transversal.</translation>
    </message>
    <message>
      <source>Among cold streets, 90 % sure</source>
      <translation>Entre calles frías, 90 % de certeza</translation>
    </message>
    <message>
      <source>Among cold streets, 95 % sure</source>
      <translation>Entre calles frías, 95 % de certeza</translation>
    </message>
    <message>
      <source>Among cold streets, 99 % sure</source>
      <translation>Entre calles frías, 99 % de certeza</translation>
    </message>
    <message>
      <source>Among hot streets, 90 % sure</source>
      <translation>Entre calles calientes, 90 % de certeza</translation>
    </message>
    <message>
      <source>Among hot streets, 95 % sure</source>
      <translation>Entre calles calientes, 95 % de certeza</translation>
    </message>
    <message>
      <source>Among hot streets, 99 % sure</source>
      <translation>Entre calles calientes, 99 % de certeza</translation>
    </message>
    <message>
      <source>An .svg to print, or a .png for slides.</source>
      <translation>Un .svg para imprimir o un .png para diapositivas.</translation>
    </message>
    <message>
      <source>An active corridor does not go back to the queue; finish it.</source>
      <translation>Un corredor activo no vuelve a la cola; termínelo.</translation>
    </message>
    <message>
      <source>An earlier output; its orders are updated, never doubled or deleted.</source>
      <translation>Una salida anterior; sus órdenes se actualizan, nunca se duplican ni se borran.</translation>
    </message>
    <message>
      <source>An index from −1 to 1; or an image, with its red and near-infrared bands.</source>
      <translation>Un índice de −1 a 1; o una imagen, con sus bandas roja e infrarroja cercana.</translation>
    </message>
    <message>
      <source>Another corridor is active; one is at a time. Finish that one first.</source>
      <translation>Otro corredor está activo; solo hay uno a la vez. Termine primero ese.</translation>
    </message>
    <message>
      <source>Another factor leads (pentagon)</source>
      <translation>Predomina otro factor (pentágono)</translation>
    </message>
    <message>
      <source>Applies a catalogue of rules to what was found on a corridor (lamps that are out, dark stretches, blocked sight lines, vacant places, busy addresses, open 311 cases) and makes one work order per task and asset or block face, with department, priority, due date, estimates and the reason in words.

An open 311 case of the same condition near by is linked to the order instead of being ordered again; open dumping and graffiti cases become orders themselves.

Give the earlier orders under EXISTING: the same finding keeps its identifier and number, figures are brought up to date, and status, crew and note stay as people left them. Until an order is issued it follows the catalogue; afterwards only its measure, reason and 311 case do. Orders whose finding is gone are proposed for closing in the field proposal; none is deleted.

Give a WORKSPACE instead of block faces and area: its active corridor is taken, its orders are brought up to date and kept there, each new one with its first event.

Places are found by geometry: the center of the corridor is the middle between its block faces. Streets count when their middle lies along the corridor within 25 m; streets that only cross it do not.</source>
      <translation>Aplica un catálogo de reglas a lo que se halló en un corredor (luminarias apagadas, tramos oscuros, vistas tapadas, lugares vacíos, direcciones muy concurridas, casos 311 abiertos) y hace una orden de trabajo por tarea y bien o frente de cuadra, con departamento, prioridad, fecha límite, estimaciones y el motivo en palabras.

Un caso 311 abierto sobre la misma condición y cercano se enlaza con la orden en lugar de ordenarse otra vez; los casos abiertos de basura tirada y grafiti se vuelven órdenes ellos mismos.

Indique las órdenes anteriores en EXISTING: el mismo hallazgo conserva su identificador y su número, las cifras se actualizan, y el estado, la cuadrilla y la nota quedan como las personas los dejaron. Hasta que se emite, una orden sigue al catálogo; después solo lo hacen su medida, su motivo y su caso 311. Las órdenes cuyo hallazgo desapareció se proponen para cierre en el campo proposal; ninguna se borra.

Indique un WORKSPACE en lugar de frentes de cuadra y área: se toma su corredor activo, y sus órdenes se actualizan y se guardan allí, cada orden nueva con su primer evento.

Los lugares se encuentran por su geometría: el centro del corredor es el medio entre sus frentes de cuadra. Las calles cuentan cuando su punto medio está a lo largo del corredor, a menos de 25 m; las que solo lo cruzan, no.</translation>
    </message>
    <message>
      <source>Apply mine to theirs</source>
      <translation>Aplicar lo mío a la otra versión</translation>
    </message>
    <message>
      <source>Area</source>
      <translation>Área</translation>
    </message>
    <message>
      <source>Areas or streets</source>
      <translation>Áreas o calles</translation>
    </message>
    <message>
      <source>As in '(39.1, -94.5)'.</source>
      <translation>Como en '(39.1, -94.5)'.</translation>
    </message>
    <message>
      <source>As in Team A=business,Team B=services,Team C=none: business has the checklist of a visit, services a page for offers and referrals. Empty: told by the name of the role, else by its stops.</source>
      <translation>Como en Team A=business,Team B=services,Team C=none: business lleva la lista de control de una visita; services, una página para ofertas y remisiones. Vacío: se deduce del nombre de la función o, si no, de sus paradas.</translation>
    </message>
    <message>
      <source>As in business=12,services=5; MINUTES for roles not named.</source>
      <translation>Como en business=12,services=5; MINUTES para las funciones no nombradas.</translation>
    </message>
    <message>
      <source>As {kind}…</source>
      <translation>Como {kind}…</translation>
    </message>
    <message>
      <source>Assault and threats</source>
      <translation>Agresiones y amenazas</translation>
    </message>
    <message>
      <source>Asset</source>
      <translation>Bien</translation>
    </message>
    <message>
      <source>Assign</source>
      <translation>Asignar</translation>
    </message>
    <message>
      <source>Assign ({count})</source>
      <translation>Asignar ({count})</translation>
    </message>
    <message>
      <source>Assigned to nobody; orders saved: {count}.</source>
      <translation>Asignadas a nadie; órdenes guardadas: {count}.</translation>
    </message>
    <message>
      <source>Assigned to {crew}; orders saved: {count}.</source>
      <translation>Asignadas a {crew}; órdenes guardadas: {count}.</translation>
    </message>
    <message>
      <source>Automatic: what the upper quartile of places holds, times (places / 4) to the power of 1 / 2.6, at least times 8 and at least 20.</source>
      <translation>Automático: lo que tiene el cuartil superior de los lugares, por (lugares / 4) elevado a 1 / 2.6, al menos por 8 y al menos 20.</translation>
    </message>
    <message>
      <source>Average light on the walks, lux</source>
      <translation>Luz media en las aceras, lux</translation>
    </message>
    <message>
      <source>Average of the class, lux</source>
      <translation>Media de la clase, lux</translation>
    </message>
    <message>
      <source>Average of the lighting class or more</source>
      <translation>Promedio de la clase de iluminación o más</translation>
    </message>
    <message>
      <source>Azimuth of each luminaire (degrees from north)</source>
      <translation>Acimut de cada luminaria (grados desde el norte)</translation>
    </message>
    <message>
      <source>BASEMAP: no layer has street names, so the maps show none; add the streets.</source>
      <translation>BASEMAP: ninguna capa tiene nombres de calles, así que los mapas no muestran ninguno; agregue las calles.</translation>
    </message>
    <message>
      <source>BIC of the Poisson model</source>
      <translation>BIC del modelo de Poisson</translation>
    </message>
    <message>
      <source>BIC of the model</source>
      <translation>BIC del modelo</translation>
    </message>
    <message>
      <source>BIC of the negative binomial model</source>
      <translation>BIC del modelo binomial negativo</translation>
    </message>
    <message>
      <source>BIC without factors</source>
      <translation>BIC sin factores</translation>
    </message>
    <message>
      <source>BLOCK_FACES: give the block faces of a corridor, or a WORKSPACE that has one.</source>
      <translation>BLOCK_FACES: indique los frentes de cuadra de un corredor o un WORKSPACE que tenga uno.</translation>
    </message>
    <message>
      <source>BUILDING_FIELD was not given: only records about buildings make a place a house.</source>
      <translation>No se indicó BUILDING_FIELD: solo los registros sobre edificios hacen de un lugar una casa.</translation>
    </message>
    <message>
      <source>Back to the weights the layer was ranked with</source>
      <translation>Volver a los pesos con que se calcularon los rangos de la capa</translation>
    </message>
    <message>
      <source>Bandwidth (0 = automatic)</source>
      <translation>Ancho de banda (0 = automático)</translation>
    </message>
    <message>
      <source>Bandwidth used (m)</source>
      <translation>Ancho de banda usado (m)</translation>
    </message>
    <message>
      <source>Base map layers</source>
      <translation>Capas del mapa base</translation>
    </message>
    <message>
      <source>Below the average of the class</source>
      <translation>Menos que el promedio de la clase</translation>
    </message>
    <message>
      <source>Below the mean ({mean} per km²)</source>
      <translation>Bajo la media ({mean} por km²)</translation>
    </message>
    <message>
      <source>Best rank</source>
      <translation>Mejor rango</translation>
    </message>
    <message>
      <source>Blank means the first of the 90 days, so that runs repeat exactly; with a workspace, now.</source>
      <translation>En blanco significa el primero de los 90 días, para que las ejecuciones se repitan con exactitud; con un espacio de trabajo, ahora.</translation>
    </message>
    <message>
      <source>Blank: the active one; * for all.</source>
      <translation>En blanco: el activo; * para todos.</translation>
    </message>
    <message>
      <source>Blank: the name the layers carry, or the first of the queue.</source>
      <translation>En blanco: el nombre que llevan las capas, o el primero de la cola.</translation>
    </message>
    <message>
      <source>Blank: the system of the first corridor that is put in.</source>
      <translation>En blanco: el sistema del primer corredor que se agregue.</translation>
    </message>
    <message>
      <source>Blank: today for an active corridor; for a planned one the day after all others end.</source>
      <translation>En blanco: hoy para un corredor activo; para uno planeado, el día después de que terminen todos los demás.</translation>
    </message>
    <message>
      <source>Block</source>
      <translation>Cuadra</translation>
    </message>
    <message>
      <source>Block face</source>
      <translation>Frente de cuadra</translation>
    </message>
    <message>
      <source>Block faces</source>
      <translation>Frentes de cuadra</translation>
    </message>
    <message>
      <source>Block faces are drawn this far from the line</source>
      <translation>Los frentes de cuadra se dibujan a esta distancia de la línea</translation>
    </message>
    <message>
      <source>Block faces of one corridor</source>
      <translation>Frentes de cuadra de un solo corredor</translation>
    </message>
    <message>
      <source>Blocked stretches</source>
      <translation>Tramos con la vista tapada</translation>
    </message>
    <message>
      <source>Blocks</source>
      <translation>Cuadras</translation>
    </message>
    <message>
      <source>Blocks of corridors</source>
      <translation>Cuadras de los corredores</translation>
    </message>
    <message>
      <source>Both sides are measured; 0 measures once, on the line itself.</source>
      <translation>Se miden ambos lados; con 0 se mide una sola vez, sobre la línea misma.</translation>
    </message>
    <message>
      <source>Both versions of the orders</source>
      <translation>Las dos versiones de las órdenes</translation>
    </message>
    <message>
      <source>Bottom of crowns (own rule)</source>
      <translation>Base de las copas (regla propia)</translation>
    </message>
    <message>
      <source>Bring scores together &amp;by</source>
      <translation>&amp;Unir los puntajes por</translation>
    </message>
    <message>
      <source>Bring scores together by</source>
      <translation>Unir los puntajes por</translation>
    </message>
    <message>
      <source>Brings every incident to its nearest street segment (within MAX_SNAP; between equally near ones to the smaller id) and ranks the segments: count, weight, rate per 100 m, share of all incidents, and the curve of how few streets hold how many (cum_share, cum_streets). TOP_SHARE_STREETS is the share of streets that holds 80 % of the incidents.

gi_z and gi_bin test whether a segment lies among segments with many incidents (Getis–Ord Gi*, distance between segment middles within BAND). The test uses the number of incidents (or their weight), not the rate: one incident on a stub of ten meters has a rate of 10 per 100 m and would make its surroundings hot. Read the rate beside it. Rank 1 has the most; equal streets share a rank.

Cut streets at their crossings first: the segment from corner to corner is the unit. A warning is given when one exact coordinate that implausibly many incidents share holds at least half of a hot street: such piles are mostly failed geocodes.</source>
      <translation>Lleva cada incidente a su tramo de calle más cercano (dentro de MAX_SNAP; entre tramos a igual distancia, al de id menor) y da un rango a los tramos: conteo, peso, tasa por 100 m, parte de todos los incidentes y la curva de cuán pocas calles concentran cuántos (cum_share, cum_streets). TOP_SHARE_STREETS es la proporción de calles que concentra el 80 % de los incidentes.

gi_z y gi_bin prueban si un tramo está entre tramos con muchos incidentes (Getis–Ord Gi*, distancia entre los puntos medios de los tramos dentro de BAND). La prueba usa el número de incidentes (o su peso), no la tasa: un incidente en un tramito de diez metros tiene una tasa de 10 por 100 m y haría parecer caliente su entorno. Lea la tasa junto a ella. El rango 1 es el que más tiene; las calles iguales comparten rango.

Corte primero las calles en sus cruces: la unidad es el tramo de esquina a esquina. Se avisa cuando una misma coordenada exacta, que comparte un número inverosímil de incidentes, tiene al menos la mitad de los de una calle caliente: esos montones suelen ser geocodificaciones fallidas.</translation>
    </message>
    <message>
      <source>Brings hot spots and condition layers together on the streets. Each factor is scored by rank: the share of measured streets that are less bad (0 the best, 1 the worst; equal streets share the smaller score, so streets without incidents stay at 0). The overlay is the weighted mean of the scores, or their weighted product, which is high only where all factors are. A factor that was not measured on a street leaves the mean; it never counts as zero. top_factor is the factor with the highest score. RANK_STABILITY is the share of the top tenth that stays there under every combination of weights 20 % higher and lower. The order shows where to look first; it proves no cause.</source>
      <translation>Reúne en las calles los puntos calientes y las capas de condiciones. Cada factor se puntúa por rango: la parte de las calles medidas que están menos mal (0 lo mejor, 1 lo peor; las calles iguales comparten el puntaje menor, así que las calles sin incidentes quedan en 0). La superposición es la media ponderada de los puntajes, o su producto ponderado, que solo es alto donde lo son todos los factores. Un factor que no se midió en una calle sale de la media; nunca cuenta como cero. top_factor es el factor con el puntaje más alto. RANK_STABILITY es la parte de la décima superior que permanece en ella con todas las combinaciones de pesos 20 % mayores y menores. El orden muestra dónde mirar primero; no prueba ninguna causa.</translation>
    </message>
    <message>
      <source>Broken parcel areas mended</source>
      <translation>Áreas de parcela dañadas que se repararon</translation>
    </message>
    <message>
      <source>Broken plant areas mended</source>
      <translation>Áreas de plantas dañadas que se repararon</translation>
    </message>
    <message>
      <source>Building area or flag</source>
      <translation>Área construida o indicador</translation>
    </message>
    <message>
      <source>Bus stops</source>
      <translation>Paradas de autobús</translation>
    </message>
    <message>
      <source>Bus stops or doors</source>
      <translation>Paradas de autobús o puertas</translation>
    </message>
    <message>
      <source>Bus stops: the light at each of them is computed, for work orders.</source>
      <translation>Paradas de autobús: se calcula la luz en cada una, para las órdenes de trabajo.</translation>
    </message>
    <message>
      <source>Busiest hour of the week in words</source>
      <translation>Hora más concurrida de la semana en palabras</translation>
    </message>
    <message>
      <source>Busiest hour of the week, 0 to 167</source>
      <translation>Hora más concurrida de la semana, de 0 a 167</translation>
    </message>
    <message>
      <source>Business</source>
      <translation>Negocio</translation>
    </message>
    <message>
      <source>Businesses</source>
      <translation>Negocios</translation>
    </message>
    <message>
      <source>Businesses with incidents or calls</source>
      <translation>Negocios con incidentes o llamadas</translation>
    </message>
    <message>
      <source>By the names, the geometry and the fields of the layers</source>
      <translation>Por los nombres, la geometría y los campos de las capas</translation>
    </message>
    <message>
      <source>CANOPY_HEIGHT: values such as {value:g} m are no plant heights; give heights above ground, not elevations.</source>
      <translation>CANOPY_HEIGHT: valores como {value:g} m no son alturas de plantas; dé alturas sobre el suelo, no elevaciones.</translation>
    </message>
    <message>
      <source>CANOPY_HEIGHT: {count} values under samples lie below {low:g} m or above {high:g} m; they count as not known.</source>
      <translation>CANOPY_HEIGHT: {count} valores bajo las muestras están por debajo de {low:g} m o por encima de {high:g} m; cuentan como desconocidos.</translation>
    </message>
    <message>
      <source>CHART: give a file name that ends in .svg or .png.</source>
      <translation>CHART: dé un nombre de archivo que termine en .svg o .png.</translation>
    </message>
    <message>
      <source>CORRIDOR: {file} has no corridor '{written}'; its corridors are {names}.</source>
      <translation>CORRIDOR: {file} no tiene ningún corredor '{written}'; sus corredores son {names}.</translation>
    </message>
    <message>
      <source>Calendar days</source>
      <translation>Días de calendario</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Canceled. Complete and kept: {done}.</source>
      <translation>Cancelado. Terminado y conservado: {done}.</translation>
    </message>
    <message>
      <source>Canceled; nothing was kept.</source>
      <translation>Cancelado; no se conservó nada.</translation>
    </message>
    <message>
      <source>Canceled; nothing was written.</source>
      <translation>Cancelado; no se escribió nada.</translation>
    </message>
    <message>
      <source>Candidate corridors</source>
      <translation>Corredores candidatos</translation>
    </message>
    <message>
      <source>Candidates</source>
      <translation>Candidatos</translation>
    </message>
    <message>
      <source>Candidates for the next corridor along named streets, ranked, with reasons.</source>
      <translation>Candidatos al próximo corredor a lo largo de calles con nombre, por rango y con motivos.</translation>
    </message>
    <message>
      <source>Candidates found: {count}; they are on the map, too.</source>
      <translation>Candidatos hallados: {count}; también están en el mapa.</translation>
    </message>
    <message>
      <source>Canopy bottom used, meters</source>
      <translation>Base del dosel arbóreo usada, metros</translation>
    </message>
    <message>
      <source>Canopy height above ground</source>
      <translation>Altura del dosel arbóreo sobre el suelo</translation>
    </message>
    <message>
      <source>Canopy heights</source>
      <translation>Alturas del dosel arbóreo</translation>
    </message>
    <message>
      <source>Canvass stops</source>
      <translation>Paradas de la visita puerta a puerta</translation>
    </message>
    <message>
      <source>Canvass turfs</source>
      <translation>Zonas de recorrido</translation>
    </message>
    <message>
      <source>Catalogue</source>
      <translation>Catálogo</translation>
    </message>
    <message>
      <source>Catalogue of rules</source>
      <translation>Catálogo de reglas</translation>
    </message>
    <message>
      <source>Catalogue of rules used</source>
      <translation>Catálogo de reglas usado</translation>
    </message>
    <message>
      <source>Catalogue {file}, "{part}": {flaw}; correct the file.</source>
      <translation>Catálogo {file}, "{part}": {flaw}; corrija el archivo.</translation>
    </message>
    <message>
      <source>Catalogue {file}, line {line}, column '{column}': {flaw}; correct the file.</source>
      <translation>Catálogo {file}, línea {line}, columna '{column}': {flaw}; corrija el archivo.</translation>
    </message>
    <message>
      <source>Catalogue {file}, line {line}, rule '{rule}': {flaw}; correct the file.</source>
      <translation>Catálogo {file}, línea {line}, regla '{rule}': {flaw}; corrija el archivo.</translation>
    </message>
    <message>
      <source>Catalogue {file}, line {line}: {flaw}; correct the file.</source>
      <translation>Catálogo {file}, línea {line}: {flaw}; corrija el archivo.</translation>
    </message>
    <message>
      <source>Catalogue {file}, rule {number}: {flaw}; correct the file.</source>
      <translation>Catálogo {file}, regla {number}: {flaw}; corrija el archivo.</translation>
    </message>
    <message>
      <source>Catalogue {file}: {flaw}; correct the file.</source>
      <translation>Catálogo {file}: {flaw}; corrija el archivo.</translation>
    </message>
    <message>
      <source>Cell size (0 = a tenth of the bandwidth)</source>
      <translation>Tamaño de celda (0 = una décima del ancho de banda)</translation>
    </message>
    <message>
      <source>Cell size (0 = automatic)</source>
      <translation>Tamaño de celda (0 = automático)</translation>
    </message>
    <message>
      <source>Cell size (0 = half a block)</source>
      <translation>Tamaño de celda (0 = media cuadra)</translation>
    </message>
    <message>
      <source>Cell size used (m)</source>
      <translation>Tamaño de celda usado (m)</translation>
    </message>
    <message>
      <source>Cells of high risk</source>
      <translation>Celdas de riesgo alto</translation>
    </message>
    <message>
      <source>Cells of the study area</source>
      <translation>Celdas del área de estudio</translation>
    </message>
    <message>
      <source>Cells of {cell:g} m are coarser than the shortest distance, {reach}; give a smaller CELL_SIZE or a longer BLOCK_LENGTH.</source>
      <translation>Las celdas de {cell:g} m son más gruesas que la distancia más corta, {reach}; indique un CELL_SIZE menor o un BLOCK_LENGTH mayor.</translation>
    </message>
    <message>
      <source>Cells with their center inside. Without it the study area is the convex hull of the incidents, which holds rivers and countryside too.</source>
      <translation>Las celdas con su centro adentro. Sin ella, el área de estudio es la envolvente convexa de los incidentes, que también abarca ríos y campo.</translation>
    </message>
    <message>
      <source>Cells {where} have only {rrv:.2f} times the incidents of other cells, all other factors of the model being equal (95 % interval {low:.2f} to {high:.2f}).</source>
      <translation>Las celdas {where} tienen solo {rrv:.2f} veces los incidentes de otras celdas, a igualdad de todos los demás factores del modelo (intervalo del 95 %: {low:.2f} a {high:.2f}).</translation>
    </message>
    <message>
      <source>Cells {where} have {rrv:.2f} times the incidents of other cells, all other factors of the model being equal (95 % interval {low:.2f} to {high:.2f}).</source>
      <translation>Las celdas {where} tienen {rrv:.2f} veces los incidentes de otras celdas, a igualdad de todos los demás factores del modelo (intervalo del 95 %: {low:.2f} a {high:.2f}).</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Cambio</translation>
    </message>
    <message>
      <source>Change in %</source>
      <translation>Cambio en %</translation>
    </message>
    <message>
      <source>Change it there, save it as a template, and choose that as TEMPLATE.</source>
      <translation>Cámbiela allí, guárdela como plantilla y elíjala como TEMPLATE.</translation>
    </message>
    <message>
      <source>Changed by</source>
      <translation>Cambiado por</translation>
    </message>
    <message>
      <source>Changed by somebody else meanwhile</source>
      <translation>Cambiado entre tanto por otra persona</translation>
    </message>
    <message>
      <source>Chart</source>
      <translation>Gráfico</translation>
    </message>
    <message>
      <source>Chart saved: {file}</source>
      <translation>Gráfico guardado: {file}</translation>
    </message>
    <message>
      <source>Charts</source>
      <translation>Gráficos</translation>
    </message>
    <message>
      <source>Charts are of the active corridor; there is none.</source>
      <translation>Los gráficos son del corredor activo; no hay ninguno.</translation>
    </message>
    <message>
      <source>Choices made and warnings</source>
      <translation>Decisiones tomadas y avisos</translation>
    </message>
    <message>
      <source>Choose a priority from 1 to 4.</source>
      <translation>Elija una prioridad de 1 a 4.</translation>
    </message>
    <message>
      <source>Choose a status.</source>
      <translation>Elija un estado.</translation>
    </message>
    <message>
      <source>Choose a workspace first, or make a new one.</source>
      <translation>Primero elija un espacio de trabajo, o haga uno nuevo.</translation>
    </message>
    <message>
      <source>Choose the corridor it belongs to.</source>
      <translation>Elija el corredor al que pertenece.</translation>
    </message>
    <message>
      <source>Choose the first day.</source>
      <translation>Elija el primer día.</translation>
    </message>
    <message>
      <source>Choose the layer of incidents to see their figures.</source>
      <translation>Elija la capa de incidentes para ver sus cifras.</translation>
    </message>
    <message>
      <source>Choose the workspace</source>
      <translation>Elija el espacio de trabajo</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Elegir…</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Despejado</translation>
    </message>
    <message>
      <source>Clear (score under 0.05)</source>
      <translation>Despejado (puntaje menor de 0.05)</translation>
    </message>
    <message>
      <source>Clearance beside the walk</source>
      <translation>Espacio libre junto a la acera</translation>
    </message>
    <message>
      <source>Click along the street; a right click or Enter ends the line, Escape drops it.</source>
      <translation>Haga clic a lo largo de la calle; un clic derecho o Intro termina la línea, Esc la descarta.</translation>
    </message>
    <message>
      <source>Close the message</source>
      <translation>Cerrar el mensaje</translation>
    </message>
    <message>
      <source>Closed</source>
      <translation>Cerrados</translation>
    </message>
    <message>
      <source>Closed: {count:,}.</source>
      <translation>Cerrados: {count:,}.</translation>
    </message>
    <message>
      <source>Cold spot, 90 % sure</source>
      <translation>Punto frío, 90 % de certeza</translation>
    </message>
    <message>
      <source>Cold spot, 95 % sure</source>
      <translation>Punto frío, 95 % de certeza</translation>
    </message>
    <message>
      <source>Cold spot, 99 % sure</source>
      <translation>Punto frío, 99 % de certeza</translation>
    </message>
    <message>
      <source>Cold spots (90 % sure or more)</source>
      <translation>Puntos fríos (90 % de certeza o más)</translation>
    </message>
    <message>
      <source>Column of a location text</source>
      <translation>Columna de un texto de ubicación</translation>
    </message>
    <message>
      <source>Column of the case number</source>
      <translation>Columna del número de caso</translation>
    </message>
    <message>
      <source>Column of the date</source>
      <translation>Columna de la fecha</translation>
    </message>
    <message>
      <source>Column of the date of closing</source>
      <translation>Columna de la fecha de cierre</translation>
    </message>
    <message>
      <source>Column of the date of opening</source>
      <translation>Columna de la fecha de apertura</translation>
    </message>
    <message>
      <source>Column of the latest date</source>
      <translation>Columna de la última fecha</translation>
    </message>
    <message>
      <source>Column of the offense</source>
      <translation>Columna del delito</translation>
    </message>
    <message>
      <source>Column of the report number</source>
      <translation>Columna del número de reporte</translation>
    </message>
    <message>
      <source>Column of the status</source>
      <translation>Columna del estado</translation>
    </message>
    <message>
      <source>Column of the type</source>
      <translation>Columna del tipo</translation>
    </message>
    <message>
      <source>Column of x or longitude</source>
      <translation>Columna de x o longitud</translation>
    </message>
    <message>
      <source>Column of y or latitude</source>
      <translation>Columna de y o latitud</translation>
    </message>
    <message>
      <source>Columns of {file}: {title}.</source>
      <translation>Columnas de {file}: {title}.</translation>
    </message>
    <message>
      <source>Comma-separated; upper and lower case are the same.</source>
      <translation>Separados por comas; mayúsculas y minúsculas dan lo mismo.</translation>
    </message>
    <message>
      <source>Compute what changed, from hot streets to the ranks</source>
      <translation>Calcular lo que cambió, desde las calles calientes hasta los rangos</translation>
    </message>
    <message>
      <source>Computed in {crs}, the system of {parameter}.</source>
      <translation>Calculado en {crs}, el sistema de {parameter}.</translation>
    </message>
    <message>
      <source>Computed in {zone}, the UTM zone of {parameter}, because {crs} is not metric.</source>
      <translation>Calculado en {zone}, la zona UTM de {parameter}, porque {crs} no es métrico.</translation>
    </message>
    <message>
      <source>Computed: {computed}.</source>
      <translation>Calculado: {computed}.</translation>
    </message>
    <message>
      <source>Computed: {computed}. Reused, for nothing changed: {reused}.</source>
      <translation>Calculado: {computed}. Reutilizado, porque nada cambió: {reused}.</translation>
    </message>
    <message>
      <source>Computes the light on the walks beside each street, in lux, from lamp places, heights, lumens and outages, and compares it with a lighting class of IES RP-8-14: high = high pedestrian conflict, pedestrians only (10.76 lx on average), medium = medium pedestrian conflict (5.38 lx; streets with transit, older districts), low = low conflict, 2.1 to 6 dwellings per acre (4.31 lx). A street meets its class (meets_target) when each walk reaches the average and the average of both is at most 4 times the lowest point. The vertical minimum of the class, on a face 1.5 m up that looks along the walk to the brighter side, is told apart (lux_vert_min, meets_vertical): it hangs most on how the real luminaires spread their light.

dark_share is the share of the walk below the average of the class, deep_dark_share below the lowest point the class allows. light_score is the missing share of the light: the mean along the walk of 1 - lux / class average, 0 where there is enough, 1 where there is none. A street with no lamp on record within reach also scores 1; no_lamp marks it, since the lamp layer may simply not cover it. Outages are known to matter next door: neighbors_out counts the adjoining streets with lamps out.

Each lamp adds I cos³γ / h² times the light loss. The ground is level; buildings, fences and reflected light are left out. Trees (optional) keep off light whose straight path passes between the lowest leaves and the top of a crown. This is a screening model, not a photometric study: check what it finds at night, with a meter.</source>
      <translation>Calcula la luz en las aceras junto a cada calle, en lux, a partir de la ubicación, la altura, los lúmenes y las fallas de las luminarias, y la compara con una clase de iluminación de IES RP-8-14: high = conflicto peatonal alto, solo peatones (10.76 lx en promedio), medium = conflicto peatonal medio (5.38 lx; calles con autobús, barrios antiguos), low = conflicto bajo, de 2.1 a 6 viviendas por acre (4.31 lx). Una calle cumple su clase (meets_target) cuando cada acera alcanza el promedio y el promedio de ambas es como máximo 4 veces el punto más bajo. El mínimo vertical de la clase, sobre una cara a 1.5 m de altura que mira a lo largo de la acera hacia el lado más claro, se indica aparte (lux_vert_min, meets_vertical): es lo que más depende de cómo reparten su luz las luminarias reales.

dark_share es la parte de la acera por debajo del promedio de la clase; deep_dark_share, la que está por debajo del punto más bajo que la clase permite. light_score es la parte de luz que falta: la media a lo largo de la acera de 1 - lux / promedio de la clase, 0 donde hay suficiente, 1 donde no hay nada. Una calle sin ninguna luminaria registrada a su alcance también recibe 1; no_lamp la marca, porque quizás la capa de luminarias simplemente no la abarca. Se sabe que las fallas también importan al lado: neighbors_out cuenta las calles contiguas con luminarias apagadas.

Cada luminaria suma I cos³γ / h² por la pérdida de luz. El suelo es plano; no se toman en cuenta edificios, cercas ni luz reflejada. Los árboles (opcional) quitan la luz cuyo camino recto pasa entre las hojas más bajas y la cima de una copa. Este es un modelo de sondeo, no un estudio fotométrico: compruebe de noche lo que encuentre, con un medidor.</translation>
    </message>
    <message>
      <source>Condition</source>
      <translation>Condición</translation>
    </message>
    <message>
      <source>Condition layers</source>
      <translation>Capas de condiciones</translation>
    </message>
    <message>
      <source>Conditions</source>
      <translation>Condiciones</translation>
    </message>
    <message>
      <source>Coordinate reference system (meters)</source>
      <translation>Sistema de referencia de coordenadas (metros)</translation>
    </message>
    <message>
      <source>Coordinates</source>
      <translation>Coordenadas</translation>
    </message>
    <message>
      <source>Coordinates that make a hot cell alone</source>
      <translation>Coordenadas que por sí solas hacen una celda caliente</translation>
    </message>
    <message>
      <source>Coordinates that make a hot place alone</source>
      <translation>Coordenadas que por sí solas hacen un lugar caliente</translation>
    </message>
    <message>
      <source>Coordinates that make a hot street alone</source>
      <translation>Coordenadas que por sí solas hacen una calle caliente</translation>
    </message>
    <message>
      <source>Coordinates that make a top place alone</source>
      <translation>Coordenadas que por sí solas hacen un lugar principal</translation>
    </message>
    <message>
      <source>Coordinates that make half of a cell alone</source>
      <translation>Coordenadas que por sí solas hacen la mitad de una celda</translation>
    </message>
    <message>
      <source>Corrid&amp;or</source>
      <translation>&amp;Corredor</translation>
    </message>
    <message>
      <source>Corridor</source>
      <translation>Corredor</translation>
    </message>
    <message>
      <source>Corridor area</source>
      <translation>Área del corredor</translation>
    </message>
    <message>
      <source>Corridor areas</source>
      <translation>Áreas de los corredores</translation>
    </message>
    <message>
      <source>Corridor block faces</source>
      <translation>Frentes de cuadra del corredor</translation>
    </message>
    <message>
      <source>Corridor center line</source>
      <translation>Eje del corredor</translation>
    </message>
    <message>
      <source>Corridor of the workspace</source>
      <translation>Corredor del espacio de trabajo</translation>
    </message>
    <message>
      <source>Corridor that was finished by this</source>
      <translation>Corredor que terminó por esto</translation>
    </message>
    <message>
      <source>Corridor to &amp;put to work</source>
      <translation>Corredor &amp;que se pone en obra</translation>
    </message>
    <message>
      <source>Corridor: ring = from-street, arrow = direction</source>
      <translation>Corredor: anillo = calle inicial, flecha = sentido</translation>
    </message>
    <message>
      <source>Corridors</source>
      <translation>Corredores</translation>
    </message>
    <message>
      <source>Corridors that wait</source>
      <translation>Corredores en espera</translation>
    </message>
    <message>
      <source>Cost</source>
      <translation>Costo</translation>
    </message>
    <message>
      <source>Counts incidents in the cells of a grid and tests every cell: does it lie among more (hot) or fewer (cold) incidents than chance would put there? A cell is compared together with all cells whose centers lie within BAND, itself included (Getis–Ord Gi*, as in ArcGIS). Because thousands of cells are tested, p is corrected for false discoveries over the whole map: gi_bin is 3, 2, 1 for hot spots that are 99, 95, 90 % sure after that, and −3, −2, −1 for cold ones.

The study area is BOUNDARY (cells with their center inside), or the convex hull of the incidents and every cell that holds one. Cells without incidents are part of it: leave out water and countryside by a boundary, or everything built up looks hot.

CELL_SIZE 0 takes twice the distance between neighboring places, rounded; for hexagons it is the distance between opposite sides. BAND 0 takes the first peak of Moran's I over 30 bands, else the distance that gives about 30 neighbors. Both are reported. cell_id (column_row from 0, 0 of the coordinate system) names the same cell in every run with the same cell size.

A warning is given when one exact coordinate that implausibly many incidents share holds at least half of a hot cell: such piles are mostly failed geocodes.</source>
      <translation>Cuenta los incidentes en las celdas de una cuadrícula y prueba cada celda: ¿está entre más incidentes (caliente) o menos (fría) de los que pondría allí el azar? Una celda se compara junto con todas las celdas cuyos centros están dentro de BAND, ella incluida (Getis–Ord Gi*, como en ArcGIS). Como se prueban miles de celdas, p se corrige por descubrimientos falsos en todo el mapa: gi_bin es 3, 2, 1 para puntos calientes que después de eso tienen 99, 95, 90 % de certeza, y −3, −2, −1 para los fríos.

El área de estudio es BOUNDARY (celdas con su centro adentro), o la envolvente convexa de los incidentes y toda celda que tenga alguno. Las celdas sin incidentes son parte de ella: deje fuera el agua y el campo con un límite, o todo lo construido parecerá caliente.

CELL_SIZE 0 toma el doble de la distancia entre lugares vecinos, redondeado; en los hexágonos es la distancia entre lados opuestos. BAND 0 toma el primer pico de la I de Moran en 30 bandas o, si no lo hay, la distancia que da unos 30 vecinos. Ambas se informan. cell_id (column_row, columna y fila, desde 0, 0 del sistema de coordenadas) nombra la misma celda en cada ejecución con el mismo tamaño de celda.

Se avisa cuando una misma coordenada exacta, que comparte un número inverosímil de incidentes, tiene al menos la mitad de los de una celda caliente: esos montones suelen ser geocodificaciones fallidas.</translation>
    </message>
    <message>
      <source>Counts incidents of two periods in every polygon, or on every street, and compares them per day, so the periods may differ in length: difference and percent compare the second count with what the daily rate of the first would have given. Both dates of a period belong to it.

rate_ratio is the second rate over the first, ratio_low and ratio_high its exact 95 % interval, and p that of the e-test (Krishnamoorthy and Thomson 2004): chance alone makes one area in twenty look changed at p = 0.05.

A percentage of nothing does not exist: areas without incidents in the first period have none and are flagged 'new'. Flags: none (no incident at all), new, gone, few (fewer than five in both periods together: read nothing into them).</source>
      <translation>Cuenta los incidentes de dos períodos en cada polígono, o en cada calle, y los compara por día, de modo que los períodos pueden durar distinto: la diferencia y el porcentaje comparan el segundo conteo con lo que habría dado la tasa diaria del primero. Ambas fechas de un período le pertenecen.

rate_ratio es la segunda tasa entre la primera; ratio_low y ratio_high, su intervalo exacto del 95 %, y p, el de la prueba E (Krishnamoorthy y Thomson 2004): solo por azar, un área de cada veinte parece cambiada con p = 0.05.

El porcentaje de nada no existe: las áreas sin incidentes en el primer período no lo tienen y se marcan 'new'. Marcas: none (ningún incidente), new, gone, few (menos de cinco en los dos períodos juntos: no deduzca nada de ellos).</translation>
    </message>
    <message>
      <source>Create workspace</source>
      <translation>Crear espacio de trabajo</translation>
    </message>
    <message>
      <source>Crew</source>
      <translation>Cuadrilla</translation>
    </message>
    <message>
      <source>Crew after</source>
      <translation>Cuadrilla después</translation>
    </message>
    <message>
      <source>Crew before</source>
      <translation>Cuadrilla antes</translation>
    </message>
    <message>
      <source>Crime files to one clean point layer, every row accounted for.</source>
      <translation>De archivos de delitos a una capa de puntos limpia, con cada fila justificada.</translation>
    </message>
    <message>
      <source>Crossings nearer to each other than this end a block together.</source>
      <translation>Los cruces más cercanos entre sí que esto terminan juntos una cuadra.</translation>
    </message>
    <message>
      <source>Cuts a corridor into one contiguous turf per team so that the longest turf, in minutes, is as short as can be, and numbers the stops of each turf for walking: up one side of the street and back down the other. Turfs end where blocks end. Stops can be businesses, homes, vacant places and work orders; each role, such as business checks and services, gets teams, minutes and turfs of its own.

The minutes of a turf are those of its visits and of the walk: to the end of its last block and back, across the street twice when both sides have stops, and into side streets and back. Way to the turf is not counted. A side street is visited when the round passes its corner. No cut divides the stops of a block, so there may be fewer turfs than teams. With STREETS, walks into side streets follow the network.

Columns about persons are left out. The result is the STOPS of Print field maps.</source>
      <translation>Corta un corredor en una zona de recorrido continua por equipo, de modo que la zona más larga, en minutos, sea lo más corta posible, y numera las paradas de cada zona para caminarlas: de ida por un lado de la calle y de vuelta por el otro. Las zonas terminan donde terminan las cuadras. Las paradas pueden ser negocios, viviendas, lugares vacíos y órdenes de trabajo; cada función, como las revisiones de negocios y los servicios, recibe sus propios equipos, minutos y zonas.

Los minutos de una zona son los de sus visitas y los de caminar: hasta el final de su última cuadra y de vuelta, dos veces al otro lado de la calle cuando ambos lados tienen paradas, y de ida y vuelta por las calles laterales. El camino hasta la zona no se cuenta. Una calle lateral se visita cuando el recorrido pasa por su esquina. Ningún corte divide las paradas de una cuadra, así que puede haber menos zonas que equipos. Con STREETS, los desvíos a las calles laterales siguen la red.

Las columnas sobre personas se dejan fuera. El resultado es STOPS de Imprimir mapas de campo.</translation>
    </message>
    <message>
      <source>DATA_DATE is not given and the orders have none; the pages say so.</source>
      <translation>No se indicó DATA_DATE y las órdenes no la tienen; las páginas lo dicen.</translation>
    </message>
    <message>
      <source>DENSITY: the rule mean_plus_2sd needs it; give the output of Kernel density, or choose the rule top_share.</source>
      <translation>DENSITY: la regla mean_plus_2sd la necesita; indique la salida de Densidad de núcleo o elija la regla top_share.</translation>
    </message>
    <message>
      <source>DEPARTMENT: no order is for '{name}'; there are orders for {known}.</source>
      <translation>DEPARTMENT: no hay órdenes para '{name}'; hay órdenes para {known}.</translation>
    </message>
    <message>
      <source>Dangerous buildings</source>
      <translation>Edificios peligrosos</translation>
    </message>
    <message>
      <source>Dark stretches</source>
      <translation>Tramos oscuros</translation>
    </message>
    <message>
      <source>Darker stop</source>
      <translation>Parada más oscura</translation>
    </message>
    <message>
      <source>Darker than the class allows anywhere</source>
      <translation>Más oscuro de lo que la clase permite en cualquier punto</translation>
    </message>
    <message>
      <source>Darkest place in lux</source>
      <translation>Lugar más oscuro, en lux</translation>
    </message>
    <message>
      <source>Darkness</source>
      <translation>Oscuridad</translation>
    </message>
    <message>
      <source>Darkness leads (star)</source>
      <translation>Predomina la oscuridad (estrella)</translation>
    </message>
    <message>
      <source>Date field</source>
      <translation>Campo de fecha</translation>
    </message>
    <message>
      <source>Date of the data</source>
      <translation>Fecha de los datos</translation>
    </message>
    <message>
      <source>Date of the data on the pages: {date}.</source>
      <translation>Fecha de los datos en las páginas: {date}.</translation>
    </message>
    <message>
      <source>Day to which open cases are aged</source>
      <translation>Día hasta el que se cuenta la antigüedad de los casos abiertos</translation>
    </message>
    <message>
      <source>Day {day} of {days}, {left} left</source>
      <translation>Día {day} de {days}, quedan {left}</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>Días</translation>
    </message>
    <message>
      <source>Days 1 to {days}</source>
      <translation>Días 1 a {days}</translation>
    </message>
    <message>
      <source>Days and times of the workspace are those of this zone.</source>
      <translation>Los días y las horas del espacio de trabajo son los de esta zona.</translation>
    </message>
    <message>
      <source>Days of the corridor</source>
      <translation>Días del corredor</translation>
    </message>
    <message>
      <source>Days of the first period</source>
      <translation>Días del primer período</translation>
    </message>
    <message>
      <source>Days of the second period</source>
      <translation>Días del segundo período</translation>
    </message>
    <message>
      <source>Days open</source>
      <translation>Días abierto</translation>
    </message>
    <message>
      <source>Decides which cells are held out together; the same seed repeats a run.</source>
      <translation>Decide qué celdas se apartan juntas; la misma semilla repite una ejecución.</translation>
    </message>
    <message>
      <source>Define and &amp;put into the queue</source>
      <translation>De&amp;finir y poner en la cola</translation>
    </message>
    <message>
      <source>Define corridor</source>
      <translation>Definir corredor</translation>
    </message>
    <message>
      <source>Densit&amp;y of incidents</source>
      <translation>Densidad de &amp;incidentes</translation>
    </message>
    <message>
      <source>Density (incidents per km²)</source>
      <translation>Densidad (incidentes por km²)</translation>
    </message>
    <message>
      <source>Density of incidents</source>
      <translation>Densidad de incidentes</translation>
    </message>
    <message>
      <source>Density the rule asks for</source>
      <translation>Densidad que pide la regla</translation>
    </message>
    <message>
      <source>Department</source>
      <translation>Departamento</translation>
    </message>
    <message>
      <source>Departments</source>
      <translation>Departamentos</translation>
    </message>
    <message>
      <source>Dialogs that ask for a workspace, an export or a map book begin here.</source>
      <translation>Aquí empiezan los diálogos que piden un espacio de trabajo, una exportación o un cuaderno de mapas.</translation>
    </message>
    <message>
      <source>Did you mean one of these?</source>
      <translation>¿Quiso decir uno de estos?</translation>
    </message>
    <message>
      <source>Distance band (0 = automatic)</source>
      <translation>Banda de distancia (0 = automática)</translation>
    </message>
    <message>
      <source>Distance band used (m)</source>
      <translation>Banda de distancia usada (m)</translation>
    </message>
    <message>
      <source>Distance between samples</source>
      <translation>Distancia entre muestras</translation>
    </message>
    <message>
      <source>Distance to each side in m</source>
      <translation>Distancia a cada lado en m</translation>
    </message>
    <message>
      <source>Distance within which a 311 case is about the same thing</source>
      <translation>Distancia dentro de la cual un caso 311 trata de lo mismo</translation>
    </message>
    <message>
      <source>Distances in steps of a block</source>
      <translation>Distancias en pasos de una cuadra</translation>
    </message>
    <message>
      <source>Domestic violence by the file's flag, and the offenses that the catalogue marks. Their places should never be printed as points.</source>
      <translation>La violencia doméstica según la marca del archivo y los delitos que señala el catálogo. Sus lugares nunca deben imprimirse como puntos.</translation>
    </message>
    <message>
      <source>Dra&amp;w on the map</source>
      <translation>Dibu&amp;jar en el mapa</translation>
    </message>
    <message>
      <source>Drawn corridor</source>
      <translation>Corredor dibujado</translation>
    </message>
    <message>
      <source>Drawn corridor line (instead of names)</source>
      <translation>Línea dibujada del corredor (en lugar de nombres)</translation>
    </message>
    <message>
      <source>Due</source>
      <translation>Vence</translation>
    </message>
    <message>
      <source>Due dates count from here; blank means the corridor's first day, or today.</source>
      <translation>Las fechas límite se cuentan desde aquí; en blanco significa el primer día del corredor, o hoy.</translation>
    </message>
    <message>
      <source>Dumping</source>
      <translation>Basura tirada</translation>
    </message>
    <message>
      <source>Dumping, closed</source>
      <translation>Basura tirada, cerrada</translation>
    </message>
    <message>
      <source>Dumping, open</source>
      <translation>Basura tirada, abierta</translation>
    </message>
    <message>
      <source>EXISTING: left out {count} rows without a wo_id.</source>
      <translation>EXISTING: se dejaron fuera {count} filas sin wo_id.</translation>
    </message>
    <message>
      <source>EXISTING: {count} rows repeat a wo_id; the highest row_version was kept.</source>
      <translation>EXISTING: {count} filas repiten un wo_id; se conservó la de row_version más alta.</translation>
    </message>
    <message>
      <source>Each role gets teams and turfs of its own. Empty: all stops together.</source>
      <translation>Cada función recibe sus propios equipos y zonas de recorrido. Vacío: todas las paradas juntas.</translation>
    </message>
    <message>
      <source>Earlier work orders</source>
      <translation>Órdenes de trabajo anteriores</translation>
    </message>
    <message>
      <source>Earliest time</source>
      <translation>Hora más temprana</translation>
    </message>
    <message>
      <source>Edge: more than chance (p below 0.05)</source>
      <translation>Borde: más que el azar (p menor de 0.05)</translation>
    </message>
    <message>
      <source>Empty takes the last day, else the last day that the files tell of.</source>
      <translation>Vacío toma el último día o, si no lo hay, el último día del que hablan los archivos.</translation>
    </message>
    <message>
      <source>Empty: location, address, business, place or block.</source>
      <translation>Vacío: location, address, business, place o block.</translation>
    </message>
    <message>
      <source>Empty: stops farther than MAX_DISTANCE from the corridor are left out.</source>
      <translation>Vacío: se dejan fuera las paradas más lejanas del corredor que MAX_DISTANCE.</translation>
    </message>
    <message>
      <source>Empty: the field 'count'.</source>
      <translation>Vacío: el campo 'count'.</translation>
    </message>
    <message>
      <source>Empty: the field street_id when there is one, else the feature id.</source>
      <translation>Vacío: el campo street_id si lo hay; si no, el id del objeto.</translation>
    </message>
    <message>
      <source>Empty: the latest date of the work orders.</source>
      <translation>Vacío: la fecha más reciente de las órdenes de trabajo.</translation>
    </message>
    <message>
      <source>English</source>
      <translation>Inglés</translation>
    </message>
    <message>
      <source>Estimated cost of open work</source>
      <translation>Costo estimado del trabajo abierto</translation>
    </message>
    <message>
      <source>Estimated cost, $</source>
      <translation>Costo estimado, $</translation>
    </message>
    <message>
      <source>Estimated hours</source>
      <translation>Horas estimadas</translation>
    </message>
    <message>
      <source>Estimated hours of open work</source>
      <translation>Horas estimadas del trabajo abierto</translation>
    </message>
    <message>
      <source>Estimates</source>
      <translation>Estimaciones</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>Evento</translation>
    </message>
    <message>
      <source>Events</source>
      <translation>Eventos</translation>
    </message>
    <message>
      <source>Every change of a work order is kept with the name of who made it.</source>
      <translation>Cada cambio de una orden de trabajo se guarda con el nombre de quien lo hizo.</translation>
    </message>
    <message>
      <source>Every field ending in _score is a factor, higher is worse. Joined by street_id when the layer has it; else areas are averaged along the street, and points and lines count on their nearest street up to 50 m, the worst one.</source>
      <translation>Cada campo que termina en _score es un factor; más alto es peor. Se une por street_id cuando la capa lo tiene; si no, las áreas se promedian a lo largo de la calle, y los puntos y líneas cuentan en su calle más cercana hasta 50 m, el peor de ellos.</translation>
    </message>
    <message>
      <source>Every order with its location, due date and a code to scan.</source>
      <translation>Cada orden con su ubicación, su fecha límite y un código para escanear.</translation>
    </message>
    <message>
      <source>Evidence</source>
      <translation>Evidencia</translation>
    </message>
    <message>
      <source>Export work orders</source>
      <translation>Exportar órdenes de trabajo</translation>
    </message>
    <message>
      <source>Extent</source>
      <translation>Extensión</translation>
    </message>
    <message>
      <source>F&amp;ind</source>
      <translation>&amp;Buscar</translation>
    </message>
    <message>
      <source>F&amp;lash</source>
      <translation>Deste&amp;llar</translation>
    </message>
    <message>
      <source>F&amp;older for workspaces and files:</source>
      <translation>C&amp;arpeta para espacios de trabajo y archivos:</translation>
    </message>
    <message>
      <source>FACTORS: give at least one layer of points, lines or areas.</source>
      <translation>FACTORS: indique al menos una capa de puntos, líneas o áreas.</translation>
    </message>
    <message>
      <source>FACTORS: none of the layers has a feature with a place; give layers with features.</source>
      <translation>FACTORS: ninguna de las capas tiene un objeto con ubicación; dé capas con objetos.</translation>
    </message>
    <message>
      <source>Factors</source>
      <translation>Factores</translation>
    </message>
    <message>
      <source>Factors and their weights</source>
      <translation>Factores y sus pesos</translation>
    </message>
    <message>
      <source>Factors in the model</source>
      <translation>Factores en el modelo</translation>
    </message>
    <message>
      <source>Factors left out and why</source>
      <translation>Factores que se dejaron fuera y por qué</translation>
    </message>
    <message>
      <source>Factors that may enter</source>
      <translation>Factores que pueden entrar</translation>
    </message>
    <message>
      <source>Farthest distance (blocks)</source>
      <translation>Distancia máxima (cuadras)</translation>
    </message>
    <message>
      <source>Farthest evidence from its parcel</source>
      <translation>Distancia máxima de la evidencia a su parcela</translation>
    </message>
    <message>
      <source>Farthest incident from its place</source>
      <translation>Distancia máxima del incidente a su lugar</translation>
    </message>
    <message>
      <source>Farthest incident from its street</source>
      <translation>Distancia máxima del incidente a su calle</translation>
    </message>
    <message>
      <source>Farthest place from its street</source>
      <translation>Distancia máxima del lugar a su calle</translation>
    </message>
    <message>
      <source>Farthest request or lamp from its street</source>
      <translation>Distancia máxima de la solicitud o luminaria a su calle</translation>
    </message>
    <message>
      <source>Features left out</source>
      <translation>Objetos que se dejaron fuera</translation>
    </message>
    <message>
      <source>Features tested</source>
      <translation>Objetos probados</translation>
    </message>
    <message>
      <source>Feet on the ground per inch on paper (0 = automatic)</source>
      <translation>Pies en el terreno por pulgada en el papel (0 = automático)</translation>
    </message>
    <message>
      <source>Feet per inch</source>
      <translation>Pies por pulgada</translation>
    </message>
    <message>
      <source>Fewer than five incidents: cannot tell</source>
      <translation>Menos de cinco incidentes: no se puede decir</translation>
    </message>
    <message>
      <source>Fiel&amp;d with their names</source>
      <translation>Camp&amp;o con sus nombres</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>Campo</translation>
    </message>
    <message>
      <source>Field of the stops to print as place</source>
      <translation>Campo de las paradas que se imprime como lugar</translation>
    </message>
    <message>
      <source>Field to test</source>
      <translation>Campo que se prueba</translation>
    </message>
    <message>
      <source>Field with the minutes of a visit</source>
      <translation>Campo con los minutos de una visita</translation>
    </message>
    <message>
      <source>Field with the role that visits</source>
      <translation>Campo con la función que visita</translation>
    </message>
    <message>
      <source>Field with the street names</source>
      <translation>Campo con los nombres de las calles</translation>
    </message>
    <message>
      <source>Fields that street names are from</source>
      <translation>Campos de donde salen los nombres de las calles</translation>
    </message>
    <message>
      <source>Figures</source>
      <translation>Cifras</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>Archivos</translation>
    </message>
    <message>
      <source>Files written, one per line</source>
      <translation>Archivos escritos, uno por línea</translation>
    </message>
    <message>
      <source>Findings count within {metres:g} m of the center of the corridor.</source>
      <translation>Los hallazgos cuentan a menos de {metres:g} m del centro del corredor.</translation>
    </message>
    <message>
      <source>Findings covered by another order near by</source>
      <translation>Hallazgos cubiertos por otra orden cercana</translation>
    </message>
    <message>
      <source>Findings covered by another order near by: {count}.</source>
      <translation>Hallazgos cubiertos por otra orden cercana: {count}.</translation>
    </message>
    <message>
      <source>Finds the center line of a street from one cross street to another, or takes a drawn line, and gives the line, the area around it and its block faces. Names are matched as people write them: case, abbreviations, ordinals and direction words do not count. Distances along the corridor count from the from-street; left and right are those of someone walking from there. A block ends where a named street meets the corridor from either side, on both sides; alleys and ramps without a name do not end one (filter out named alleys when they should not either). The area has round ends. A drawn line without STREETS is cut into even stretches. Of a divided street the line follows one carriageway; the area and the block faces take in the other.</source>
      <translation>Halla el eje de una calle desde una calle transversal hasta otra, o toma una línea dibujada, y da la línea, el área que la rodea y sus frentes de cuadra. Los nombres se reconocen como los escribe la gente: no cuentan mayúsculas, abreviaturas, ordinales ni palabras de dirección. Las distancias a lo largo del corredor se cuentan desde la calle inicial; izquierda y derecha son las de quien camina desde allí. Una cuadra termina donde una calle con nombre llega al corredor por cualquiera de los lados, y en ambos lados; los callejones y rampas sin nombre no la terminan (filtre los callejones con nombre si tampoco deben hacerlo). El área tiene extremos redondeados. Una línea dibujada sin STREETS se corta en tramos iguales. En una calle dividida la línea sigue una de las calzadas; el área y los frentes de cuadra abarcan también la otra.</translation>
    </message>
    <message>
      <source>Finds vacant places and counts them at their nearest street.

A parcel is vacant where VACANT_EXPRESSION holds. Further evidence (dangerous buildings, Land Bank, open 311 cases about vacancy) belongs to the parcel it lies in, else to the nearest one within MATCH_DISTANCE; without a parcel it is a place of its own. A place with a building is a house, else a lot.

Score of a place: 1 − product of (1 − weight) over its sources, times the weight of its kind. Weights come from a catalogue (EVIDENCE) and are judgments: look at them.
vacancy_score of a street: D / (D + 2), where D adds score × (1 − (distance / MAX_DISTANCE)²) of its places, per 100 m of street. Streets shorter than 50 m count as 50 m there. A street without parcels and places has no score.

Units of a condominium stacked on one point count as one parcel each, and how many there are is reported. No column of a parcel is copied but the id and the address you name; columns about owners are refused.</source>
      <translation>Halla los lugares vacíos y los cuenta en su calle más cercana.

Una parcela está vacía donde se cumple VACANT_EXPRESSION. La demás evidencia (edificios peligrosos, Land Bank, casos 311 abiertos sobre vacancia) pertenece a la parcela en la que está o, si no, a la más cercana dentro de MATCH_DISTANCE; sin parcela es un lugar por sí misma. Un lugar con un edificio es una casa; si no, un lote.

Puntaje de un lugar: 1 − producto de (1 − peso) de sus fuentes, por el peso de su tipo. Los pesos vienen de un catálogo (EVIDENCE) y son juicios: revíselos.
vacancy_score de una calle: D / (D + 2), donde D suma puntaje × (1 − (distancia / MAX_DISTANCE)²) de sus lugares, por 100 m de calle. Las calles de menos de 50 m cuentan ahí como de 50 m. Una calle sin parcelas ni lugares no tiene puntaje.

Las unidades de un condominio apiladas en un punto cuentan como una parcela cada una, y se informa cuántas hay. De una parcela no se copia ninguna columna salvo el id y la dirección que usted indique; las columnas sobre dueños se rechazan.</translation>
    </message>
    <message>
      <source>Finds which features of places go with incidents, how far and how strongly.</source>
      <translation>Halla qué rasgos de los lugares van con los incidentes, hasta qué distancia y con qué fuerza.</translation>
    </message>
    <message>
      <source>Finished</source>
      <translation>Terminado</translation>
    </message>
    <message>
      <source>Finished on</source>
      <translation>Terminado el</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>Primer día</translation>
    </message>
    <message>
      <source>First of the 90 days</source>
      <translation>Primero de los 90 días</translation>
    </message>
    <message>
      <source>First period</source>
      <translation>Primer período</translation>
    </message>
    <message>
      <source>First period, first day</source>
      <translation>Primer período, primer día</translation>
    </message>
    <message>
      <source>First period, last day</source>
      <translation>Primer período, último día</translation>
    </message>
    <message>
      <source>First steps</source>
      <translation>Primeros pasos</translation>
    </message>
    <message>
      <source>Flash</source>
      <translation>Destellar</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Carpeta</translation>
    </message>
    <message>
      <source>Folder for the files</source>
      <translation>Carpeta para los archivos</translation>
    </message>
    <message>
      <source>Folder that takes the sample project</source>
      <translation>Carpeta que recibe el proyecto de muestra</translation>
    </message>
    <message>
      <source>Folds of the cross-validation</source>
      <translation>Particiones de la validación cruzada</translation>
    </message>
    <message>
      <source>For example: "landusecode" LIKE '9500%'</source>
      <translation>Por ejemplo: "landusecode" LIKE '9500%'</translation>
    </message>
    <message>
      <source>For incidents between two times.</source>
      <translation>Para incidentes entre dos horas.</translation>
    </message>
    <message>
      <source>For open311_csv and ics, which need the offset from UTC.</source>
      <translation>Para open311_csv e ics, que necesitan la diferencia con UTC.</translation>
    </message>
    <message>
      <source>For&amp;get the line</source>
      <translation>Ol&amp;vidar la línea</translation>
    </message>
    <message>
      <source>For&amp;mat</source>
      <translation>&amp;Formato</translation>
    </message>
    <message>
      <source>Forget what was chosen and guess every layer again</source>
      <translation>Olvidar lo elegido y volver a deducir todas las capas</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Formato</translation>
    </message>
    <message>
      <source>Fri</source>
      <translation>vie</translation>
    </message>
    <message>
      <source>Friday</source>
      <translation>viernes</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Desde</translation>
    </message>
    <message>
      <source>From Kernel density. The rule mean_plus_2sd needs it.</source>
      <translation>De Densidad de núcleo. La regla mean_plus_2sd la necesita.</translation>
    </message>
    <message>
      <source>From cross street</source>
      <translation>Desde la calle transversal</translation>
    </message>
    <message>
      <source>Further candidates</source>
      <translation>Otros candidatos</translation>
    </message>
    <message>
      <source>Further layers of stops</source>
      <translation>Otras capas de paradas</translation>
    </message>
    <message>
      <source>Further scored layers</source>
      <translation>Otras capas con puntaje</translation>
    </message>
    <message>
      <source>Generate work orders</source>
      <translation>Generar órdenes de trabajo</translation>
    </message>
    <message>
      <source>GeoPackage files (*.gpkg)</source>
      <translation>Archivos GeoPackage (*.gpkg)</translation>
    </message>
    <message>
      <source>Getis-Ord,Gi star,hot spot analysis,hotspot,cluster,field,value,FDR</source>
      <translation>Getis-Ord,Gi estrella,análisis de puntos calientes,punto caliente,conglomerado,campo,valor,FDR</translation>
    </message>
    <message>
      <source>Getis-Ord,Gi star,hot spot analysis,hotspot,cluster,fishnet,hexagon,grid,FDR</source>
      <translation>Getis-Ord,Gi estrella,análisis de puntos calientes,punto caliente,conglomerado,malla,hexágono,cuadrícula,FDR</translation>
    </message>
    <message>
      <source>Gi* z-score</source>
      <translation>Puntuación z de Gi*</translation>
    </message>
    <message>
      <source>Give at least one of CANOPY_HEIGHT, NDVI, PLANTS and REQUESTS; without them nothing is known of plants.</source>
      <translation>Indique al menos uno de CANOPY_HEIGHT, NDVI, PLANTS y REQUESTS; sin ellos no se sabe nada de las plantas.</translation>
    </message>
    <message>
      <source>Give at least one of HOT, LIGHTING, VEGETATION, VACANCY and OTHER that has values for these streets; there is nothing to overlay.</source>
      <translation>Indique al menos uno de HOT, LIGHTING, VEGETATION, VACANCY y OTHER que tenga valores para estas calles; no hay nada que superponer.</translation>
    </message>
    <message>
      <source>Give at least one of HOT, LIGHTING, VEGETATION, VACANCY and OTHER.</source>
      <translation>Indique al menos uno de HOT, LIGHTING, VEGETATION, VACANCY y OTHER.</translation>
    </message>
    <message>
      <source>Give at least one of PARCELS, DANGEROUS, LAND_BANK and REQUESTS; without them nothing is known of vacant places.</source>
      <translation>Indique al menos uno de PARCELS, DANGEROUS, LAND_BANK y REQUESTS; sin ellos no se sabe nada de los lugares vacíos.</translation>
    </message>
    <message>
      <source>Give at least one of {parameters}; without a finding there is nothing to order.</source>
      <translation>Indique al menos uno de {parameters}; sin un hallazgo no hay nada que ordenar.</translation>
    </message>
    <message>
      <source>Give the corridor a name.</source>
      <translation>Dé un nombre al corredor.</translation>
    </message>
    <message>
      <source>Give the days.</source>
      <translation>Indique los días.</translation>
    </message>
    <message>
      <source>Give the output of the overlay, whose fields ending in _score are ranked.</source>
      <translation>Indique la salida de la superposición, cuyos campos que terminan en _score se ordenan por rango.</translation>
    </message>
    <message>
      <source>Graffiti</source>
      <translation>Grafiti</translation>
    </message>
    <message>
      <source>Graffiti, closed</source>
      <translation>Grafiti, cerrada</translation>
    </message>
    <message>
      <source>Graffiti, open</source>
      <translation>Grafiti, abierta</translation>
    </message>
    <message>
      <source>Green from NDVI</source>
      <translation>Verde según NDVI</translation>
    </message>
    <message>
      <source>Groups</source>
      <translation>Grupos</translation>
    </message>
    <message>
      <source>Guessed from its name and {fields}.</source>
      <translation>Deducido de su nombre y de {fields}.</translation>
    </message>
    <message>
      <source>Guessed from its name.</source>
      <translation>Deducido de su nombre.</translation>
    </message>
    <message>
      <source>Guessed from {fields}.</source>
      <translation>Deducido de {fields}.</translation>
    </message>
    <message>
      <source>Guessed: the only layer of lines.</source>
      <translation>Deducido: es la única capa de líneas.</translation>
    </message>
    <message>
      <source>HOT: mean of the raster along each street.</source>
      <translation>HOT: media del ráster a lo largo de cada calle.</translation>
    </message>
    <message>
      <source>HOT: mean of {field} along each street.</source>
      <translation>HOT: media de {field} a lo largo de cada calle.</translation>
    </message>
    <message>
      <source>Half as much again, or new</source>
      <translation>La mitad más, o nuevo</translation>
    </message>
    <message>
      <source>Half of it or more</source>
      <translation>La mitad de él o más</translation>
    </message>
    <message>
      <source>Half or less of before</source>
      <translation>La mitad de antes o menos</translation>
    </message>
    <message>
      <source>Half widt&amp;h, meters</source>
      <translation>&amp;Medio ancho, metros</translation>
    </message>
    <message>
      <source>Half width</source>
      <translation>Medio ancho</translation>
    </message>
    <message>
      <source>Half width of the corridor area</source>
      <translation>Medio ancho del área del corredor</translation>
    </message>
    <message>
      <source>Hardly any vacant place (score under 0.05)</source>
      <translation>Casi ningún lugar vacío (puntaje menor de 0.05)</translation>
    </message>
    <message>
      <source>Has the average of its lighting class</source>
      <translation>Tiene el promedio de su clase de iluminación</translation>
    </message>
    <message>
      <source>Heat</source>
      <translation>Calor</translation>
    </message>
    <message>
      <source>Heat leads (triangle)</source>
      <translation>Predomina el calor (triángulo)</translation>
    </message>
    <message>
      <source>Height in m</source>
      <translation>Altura en m</translation>
    </message>
    <message>
      <source>Height of crown polygons (m)</source>
      <translation>Altura de los polígonos de copas (m)</translation>
    </message>
    <message>
      <source>Height of each lamp (m)</source>
      <translation>Altura de cada luminaria (m)</translation>
    </message>
    <message>
      <source>Height of the lamps</source>
      <translation>Altura de las luminarias</translation>
    </message>
    <message>
      <source>Height of the lowest foliage</source>
      <translation>Altura del follaje más bajo</translation>
    </message>
    <message>
      <source>Height of the top</source>
      <translation>Altura de la cima</translation>
    </message>
    <message>
      <source>Height where none is given</source>
      <translation>Altura donde no se indica ninguna</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Ayuda</translation>
    </message>
    <message>
      <source>High risk: above mean + 2 SD</source>
      <translation>Riesgo alto: más que la media + 2 DE</translation>
    </message>
    <message>
      <source>High risk: above {low} (mean + 2 SD)</source>
      <translation>Riesgo alto: más de {low} (media + 2 DE)</translation>
    </message>
    <message>
      <source>Highest density (per km²)</source>
      <translation>Densidad más alta (por km²)</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Historial</translation>
    </message>
    <message>
      <source>History (select one order)</source>
      <translation>Historial (seleccione una orden)</translation>
    </message>
    <message>
      <source>History of the order</source>
      <translation>Historial de la orden</translation>
    </message>
    <message>
      <source>History of {number}</source>
      <translation>Historial de {number}</translation>
    </message>
    <message>
      <source>Hold 50 – 80 %</source>
      <translation>Reúnen de 50 a 80 %</translation>
    </message>
    <message>
      <source>Hold half of the incidents</source>
      <translation>Reúnen la mitad de los incidentes</translation>
    </message>
    <message>
      <source>Hold the rest</source>
      <translation>Reúnen el resto</translation>
    </message>
    <message>
      <source>Hot spot, 90 % sure</source>
      <translation>Punto caliente, 90 % de certeza</translation>
    </message>
    <message>
      <source>Hot spot, 95 % sure</source>
      <translation>Punto caliente, 95 % de certeza</translation>
    </message>
    <message>
      <source>Hot spot, 99 % sure</source>
      <translation>Punto caliente, 99 % de certeza</translation>
    </message>
    <message>
      <source>Hot spots</source>
      <translation>Puntos calientes</translation>
    </message>
    <message>
      <source>Hot spots (90 % sure or more)</source>
      <translation>Puntos calientes (90 % de certeza o más)</translation>
    </message>
    <message>
      <source>Hot spots (Gi*)</source>
      <translation>Puntos calientes (Gi*)</translation>
    </message>
    <message>
      <source>Hot spots of a field (Gi*)</source>
      <translation>Puntos calientes de un campo (Gi*)</translation>
    </message>
    <message>
      <source>Hot spots of incidents (Gi*)</source>
      <translation>Puntos calientes de incidentes (Gi*)</translation>
    </message>
    <message>
      <source>Hot spots of the field</source>
      <translation>Puntos calientes del campo</translation>
    </message>
    <message>
      <source>Hot streets</source>
      <translation>Calles calientes</translation>
    </message>
    <message>
      <source>Hot streets, Gi* areas or density</source>
      <translation>Calles calientes, áreas Gi* o densidad</translation>
    </message>
    <message>
      <source>Hour of the week</source>
      <translation>Hora de la semana</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>Horas</translation>
    </message>
    <message>
      <source>Hours and cost come from the catalogue of rules.</source>
      <translation>Las horas y el costo vienen del catálogo de reglas.</translation>
    </message>
    <message>
      <source>Hours of the week</source>
      <translation>Horas de la semana</translation>
    </message>
    <message>
      <source>How far a factor may reach.</source>
      <translation>Hasta dónde puede llegar un factor.</translation>
    </message>
    <message>
      <source>How far an incident reaches. One or two blocks for a corridor.</source>
      <translation>Hasta dónde llega un incidente. Una o dos cuadras para un corredor.</translation>
    </message>
    <message>
      <source>How lamps spread their light</source>
      <translation>Cómo reparten su luz las luminarias</translation>
    </message>
    <message>
      <source>IES files (*.ies *.IES);;All files (*)</source>
      <translation>Archivos IES (*.ies *.IES);;Todos los archivos (*)</translation>
    </message>
    <message>
      <source>INCIDENTS: {count} in {cells} cells of the study area are too few for a model; give more incidents or a larger BOUNDARY.</source>
      <translation>INCIDENTS: {count} en {cells} celdas del área de estudio son muy pocos para un modelo; dé más incidentes o un BOUNDARY más grande.</translation>
    </message>
    <message>
      <source>INPUT: give a layer of work orders, or a WORKSPACE that keeps them.</source>
      <translation>INPUT: indique una capa de órdenes de trabajo o un WORKSPACE que las guarde.</translation>
    </message>
    <message>
      <source>INPUTS: choose at least one file.</source>
      <translation>INPUTS: elija al menos un archivo.</translation>
    </message>
    <message>
      <source>Identifier</source>
      <translation>Identificador</translation>
    </message>
    <message>
      <source>Identifier of the corridor</source>
      <translation>Identificador del corredor</translation>
    </message>
    <message>
      <source>Import incidents</source>
      <translation>Importar incidentes</translation>
    </message>
    <message>
      <source>Import requests</source>
      <translation>Importar solicitudes</translation>
    </message>
    <message>
      <source>Impossible canopy heights left out</source>
      <translation>Alturas de dosel imposibles que se dejaron fuera</translation>
    </message>
    <message>
      <source>In files, counts of 1 to 4 are shown as under 5.</source>
      <translation>En los archivos, los conteos de 1 a 4 se muestran como menos de 5.</translation>
    </message>
    <message>
      <source>In the base map layers; empty: found by what it is called and what it holds.</source>
      <translation>En las capas del mapa base; vacío: se halla por cómo se llama y lo que contiene.</translation>
    </message>
    <message>
      <source>In the queue: {listed}.</source>
      <translation>En la cola: {listed}.</translation>
    </message>
    <message>
      <source>In the workspace</source>
      <translation>En el espacio de trabajo</translation>
    </message>
    <message>
      <source>Incidents</source>
      <translation>Incidentes</translation>
    </message>
    <message>
      <source>Incidents 2023 and 2024</source>
      <translation>Incidentes de 2023 y 2024</translation>
    </message>
    <message>
      <source>Incidents are those of the field 'count' of STREETS.</source>
      <translation>Los incidentes son los del campo 'count' de STREETS.</translation>
    </message>
    <message>
      <source>Incidents at no place</source>
      <translation>Incidentes en ningún lugar</translation>
    </message>
    <message>
      <source>Incidents brought to a street</source>
      <translation>Incidentes llevados a una calle</translation>
    </message>
    <message>
      <source>Incidents by hour of the week</source>
      <translation>Incidentes por hora de la semana</translation>
    </message>
    <message>
      <source>Incidents by hour of the week, {name}</source>
      <translation>Incidentes por hora de la semana, {name}</translation>
    </message>
    <message>
      <source>Incidents by week</source>
      <translation>Incidentes por semana</translation>
    </message>
    <message>
      <source>Incidents by week, from the week of {first} to that of {last}.</source>
      <translation>Incidentes por semana, desde la semana del {first} hasta la del {last}.</translation>
    </message>
    <message>
      <source>Incidents by week, {name}</source>
      <translation>Incidentes por semana, {name}</translation>
    </message>
    <message>
      <source>Incidents counted</source>
      <translation>Incidentes contados</translation>
    </message>
    <message>
      <source>Incidents far away from all others</source>
      <translation>Incidentes muy lejos de todos los demás</translation>
    </message>
    <message>
      <source>Incidents in the study area</source>
      <translation>Incidentes en el área de estudio</translation>
    </message>
    <message>
      <source>Incidents in the term and before</source>
      <translation>Incidentes en el plazo y antes</translation>
    </message>
    <message>
      <source>Incidents known up to {last}. Mean and limits (three sigma, c chart) are of the weeks before day 1; a single week outside is a reason to look, not a proof. Counts of 1 to 4 are shown as under 5 and stand as 2.5 in mean and limits.</source>
      <translation>Incidentes conocidos hasta el {last}. La media y los límites (tres sigma, gráfico c) son de las semanas anteriores al día 1; una sola semana fuera de ellos es motivo para mirar, no una prueba. Los conteos de 1 a 4 se muestran como menos de 5 y valen 2.5 en la media y los límites.</translation>
    </message>
    <message>
      <source>Incidents of neither period</source>
      <translation>Incidentes de ninguno de los períodos</translation>
    </message>
    <message>
      <source>Incidents of the first period</source>
      <translation>Incidentes del primer período</translation>
    </message>
    <message>
      <source>Incidents of the periods in no area</source>
      <translation>Incidentes de los períodos en ningún área</translation>
    </message>
    <message>
      <source>Incidents of the second period</source>
      <translation>Incidentes del segundo período</translation>
    </message>
    <message>
      <source>Incidents of two periods compared per area or street, with an interval.</source>
      <translation>Incidentes de dos períodos comparados por área o calle, con un intervalo.</translation>
    </message>
    <message>
      <source>Incidents outside the study area</source>
      <translation>Incidentes fuera del área de estudio</translation>
    </message>
    <message>
      <source>Incidents per km</source>
      <translation>Incidentes por km</translation>
    </message>
    <message>
      <source>Incidents per street segment: counts, rates, ranks and significance.</source>
      <translation>Incidentes por tramo de calle: conteos, tasas, rangos y significancia.</translation>
    </message>
    <message>
      <source>Incidents spread evenly over the week</source>
      <translation>Incidentes repartidos por igual en la semana</translation>
    </message>
    <message>
      <source>Incidents that belong to a place</source>
      <translation>Incidentes que pertenecen a un lugar</translation>
    </message>
    <message>
      <source>Incidents that end before they begin, with both times exchanged: {count:,}.</source>
      <translation>Incidentes que terminan antes de empezar, con las dos horas intercambiadas: {count:,}.</translation>
    </message>
    <message>
      <source>Incidents too far from any street</source>
      <translation>Incidentes demasiado lejos de cualquier calle</translation>
    </message>
    <message>
      <source>Incidents used</source>
      <translation>Incidentes usados</translation>
    </message>
    <message>
      <source>Incidents week by week</source>
      <translation>Incidentes semana por semana</translation>
    </message>
    <message>
      <source>Incidents without a date</source>
      <translation>Incidentes sin fecha</translation>
    </message>
    <message>
      <source>Incidents without a date, dated by the day they were reported: {count:,}.</source>
      <translation>Incidentes sin fecha, fechados por el día en que se reportaron: {count:,}.</translation>
    </message>
    <message>
      <source>Incidents without a time of day</source>
      <translation>Incidentes sin hora del día</translation>
    </message>
    <message>
      <source>Incidents, for their number per kilometer</source>
      <translation>Incidentes, para su número por kilómetro</translation>
    </message>
    <message>
      <source>Incidents: choose a layer; without it there is nothing to play.</source>
      <translation>Incidentes: elija una capa; sin ella no hay nada que reproducir.</translation>
    </message>
    <message>
      <source>Incidents: the column {field} of {layer} holds no date.</source>
      <translation>Incidentes: la columna {field} de {layer} no contiene ninguna fecha.</translation>
    </message>
    <message>
      <source>Incidents: {layer} has no column of dates; run Import incidents on its file.</source>
      <translation>Incidentes: {layer} no tiene ninguna columna de fechas; ejecute Importar incidentes con su archivo.</translation>
    </message>
    <message>
      <source>Install the plugin KC Safety to open work orders from the map.</source>
      <translation>Instale el complemento KC Safety para abrir las órdenes de trabajo desde el mapa.</translation>
    </message>
    <message>
      <source>Instead of a layer of work orders.</source>
      <translation>En lugar de una capa de órdenes de trabajo.</translation>
    </message>
    <message>
      <source>Instead of block faces and area: its active corridor; orders are kept there.</source>
      <translation>En lugar de frentes de cuadra y área: su corredor activo; las órdenes se guardan allí.</translation>
    </message>
    <message>
      <source>Intercept</source>
      <translation>Intersección</translation>
    </message>
    <message>
      <source>It did not work; the log says more.</source>
      <translation>No funcionó; el registro dice más.</translation>
    </message>
    <message>
      <source>It was deleted.</source>
      <translation>Se borró.</translation>
    </message>
    <message>
      <source>Its cells are largely those of {like} (correlation {r:.2f}).</source>
      <translation>Sus celdas son en gran parte las de {like} (correlación {r:.2f}).</translation>
    </message>
    <message>
      <source>Its name tells so.</source>
      <translation>Lo dice su nombre.</translation>
    </message>
    <message>
      <source>JSON file that sorts offenses into categories, with harm weights and what is sensitive; empty takes the one that comes with the plugin.</source>
      <translation>Archivo JSON que ordena los delitos en categorías, con pesos de daño y lo que es sensible; vacío toma el que viene con el complemento.</translation>
    </message>
    <message>
      <source>JSON file that sorts types of requests into conditions; empty takes the one that comes with the plugin.</source>
      <translation>Archivo JSON que ordena los tipos de solicitudes en condiciones; vacío toma el que viene con el complemento.</translation>
    </message>
    <message>
      <source>KC Safety</source>
      <translation>KC Safety</translation>
    </message>
    <message>
      <source>KC Safety, sample city (synthetic)</source>
      <translation>KC Safety, ciudad de muestra (sintética)</translation>
    </message>
    <message>
      <source>KC Safety: hot spots, conditions, corridors and work orders</source>
      <translation>KC Safety: puntos calientes, condiciones, corredores y órdenes de trabajo</translation>
    </message>
    <message>
      <source>KC Safety: streets, corridors, work orders</source>
      <translation>KC Safety: calles, corredores, órdenes de trabajo</translation>
    </message>
    <message>
      <source>Keep the weights to have it written.</source>
      <translation>Conserve los pesos para que se escriba.</translation>
    </message>
    <message>
      <source>Keep theirs</source>
      <translation>Conservar la otra versión</translation>
    </message>
    <message>
      <source>Keeps a corridor in the workspace and makes it the active one, or plans it. One is active at a time: activating another finishes the first on the day before the new one starts (or on its own last day, if that is earlier) and says so.

The days are calendar days of the city: START is day 1, the last is day 90, and both are worked on. Give the layers of Define corridor for a new corridor; one that is planned already needs its NAME only. Without a NAME and layers the first of the queue is taken.</source>
      <translation>Guarda un corredor en el espacio de trabajo y lo hace el activo, o lo planea. Solo uno está activo a la vez: activar otro termina el primero el día antes de que empiece el nuevo (o en su propio último día, si es anterior) y lo dice.

Los días son días de calendario de la ciudad: START es el día 1, el último es el día 90, y en ambos se trabaja. Indique las capas de Definir corredor para un corredor nuevo; uno que ya está planeado solo necesita su NAME. Sin NAME ni capas se toma el primero de la cola.</translation>
    </message>
    <message>
      <source>Kept in {crs}, the system of the workspace.</source>
      <translation>Se guarda en {crs}, el sistema del espacio de trabajo.</translation>
    </message>
    <message>
      <source>Kernel</source>
      <translation>Núcleo</translation>
    </message>
    <message>
      <source>Kernel density</source>
      <translation>Densidad de núcleo</translation>
    </message>
    <message>
      <source>Kilometers of street that meet the rule</source>
      <translation>Kilómetros de calle que cumplen la regla</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Tipo</translation>
    </message>
    <message>
      <source>Kind of file</source>
      <translation>Tipo de archivo</translation>
    </message>
    <message>
      <source>Kinds by the catalogue {file}.</source>
      <translation>Tipos según el catálogo {file}.</translation>
    </message>
    <message>
      <source>L&amp;ayers</source>
      <translation>C&amp;apas</translation>
    </message>
    <message>
      <source>LINE is given, so STREET, FROM_STREET and TO_STREET are not used.</source>
      <translation>Se indicó LINE, así que STREET, FROM_STREET y TO_STREET no se usan.</translation>
    </message>
    <message>
      <source>LINE: the line has no length or is in pieces that do not join; draw one line.</source>
      <translation>LINE: la línea no tiene longitud o está en pedazos que no se unen; dibuje una sola línea.</translation>
    </message>
    <message>
      <source>LINE: the {count} features do not join to one line; took the first.</source>
      <translation>LINE: los {count} objetos no se unen en una sola línea; se tomó el primero.</translation>
    </message>
    <message>
      <source>Lamp id or pole number</source>
      <translation>Id de la luminaria o número de poste</translation>
    </message>
    <message>
      <source>Lamp on</source>
      <translation>Luminaria encendida</translation>
    </message>
    <message>
      <source>Lamp on, in a tree crown</source>
      <translation>Luminaria encendida, dentro de la copa de un árbol</translation>
    </message>
    <message>
      <source>Lamp out by an open request</source>
      <translation>Luminaria apagada según una solicitud abierta</translation>
    </message>
    <message>
      <source>Lamp out by its status</source>
      <translation>Luminaria apagada según su estado</translation>
    </message>
    <message>
      <source>Lamps</source>
      <translation>Luminarias</translation>
    </message>
    <message>
      <source>Lamps light as far as</source>
      <translation>Las luminarias alumbran hasta</translation>
    </message>
    <message>
      <source>Lamps of no street</source>
      <translation>Luminarias de ninguna calle</translation>
    </message>
    <message>
      <source>Lamps of these streets</source>
      <translation>Luminarias de estas calles</translation>
    </message>
    <message>
      <source>Lamps of these streets that are out</source>
      <translation>Luminarias de estas calles que están apagadas</translation>
    </message>
    <message>
      <source>Lamps on the spot of another one: {count}; they count as lamps of their own, remove them if they are copies.</source>
      <translation>Luminarias en el mismo sitio que otra: {count}; cuentan como luminarias propias, quítelas si son copias.</translation>
    </message>
    <message>
      <source>Lamps out</source>
      <translation>Luminarias apagadas</translation>
    </message>
    <message>
      <source>Lamps out by requests alone</source>
      <translation>Luminarias apagadas solo según solicitudes</translation>
    </message>
    <message>
      <source>Lamps out by their status</source>
      <translation>Luminarias apagadas según su estado</translation>
    </message>
    <message>
      <source>Lamps standing in a tree crown</source>
      <translation>Luminarias dentro de la copa de un árbol</translation>
    </message>
    <message>
      <source>Lamps that got the default height</source>
      <translation>Luminarias que recibieron la altura predeterminada</translation>
    </message>
    <message>
      <source>Lamps that got the default lumens</source>
      <translation>Luminarias que recibieron los lúmenes predeterminados</translation>
    </message>
    <message>
      <source>Lamps, on and out</source>
      <translation>Luminarias, encendidas y apagadas</translation>
    </message>
    <message>
      <source>Land Bank lots</source>
      <translation>Lotes del Land Bank</translation>
    </message>
    <message>
      <source>Language on paper</source>
      <translation>Idioma en el papel</translation>
    </message>
    <message>
      <source>Large print</source>
      <translation>Letra grande</translation>
    </message>
    <message>
      <source>Last change by</source>
      <translation>Último cambio por</translation>
    </message>
    <message>
      <source>Last change on</source>
      <translation>Último cambio el</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>Último día</translation>
    </message>
    <message>
      <source>Latest time</source>
      <translation>Hora más tardía</translation>
    </message>
    <message>
      <source>Layer</source>
      <translation>Capa</translation>
    </message>
    <message>
      <source>Layer of &amp;incidents</source>
      <translation>Ca&amp;pa de incidentes</translation>
    </message>
    <message>
      <source>Layer of s&amp;treets</source>
      <translation>C&amp;apa de calles</translation>
    </message>
    <message>
      <source>Layout added to the project: {name}.</source>
      <translation>Composición agregada al proyecto: {name}.</translation>
    </message>
    <message>
      <source>Layout template</source>
      <translation>Plantilla de composición</translation>
    </message>
    <message>
      <source>Leading &amp;factor</source>
      <translation>&amp;Factor principal</translation>
    </message>
    <message>
      <source>Leading factor</source>
      <translation>Factor principal</translation>
    </message>
    <message>
      <source>Leading factor of the top 5 %, at 1:30,000 and closer</source>
      <translation>Factor principal del primer 5 %, a 1:30 000 o más cerca</translation>
    </message>
    <message>
      <source>Least share of a candidate that meets the rule, percent</source>
      <translation>Parte mínima de un candidato que cumple la regla, por ciento</translation>
    </message>
    <message>
      <source>Leave out cases that are closed.</source>
      <translation>Dejar fuera los casos cerrados.</translation>
    </message>
    <message>
      <source>Leave out piles</source>
      <translation>Dejar fuera los montones</translation>
    </message>
    <message>
      <source>Leave out points farther from the corridor than</source>
      <translation>Dejar fuera los puntos a más distancia del corredor que</translation>
    </message>
    <message>
      <source>Leave out sensitive incidents</source>
      <translation>Dejar fuera los incidentes sensibles</translation>
    </message>
    <message>
      <source>Left out columns that describe persons: {names}.</source>
      <translation>Se dejaron fuera las columnas que describen personas: {names}.</translation>
    </message>
    <message>
      <source>Left out on piles</source>
      <translation>Se dejaron fuera por estar en montones</translation>
    </message>
    <message>
      <source>Left out, on piles or without a date: {count:,}.</source>
      <translation>Se dejaron fuera, por estar en montones o sin fecha: {count:,}.</translation>
    </message>
    <message>
      <source>Left out: what is earlier. Empty takes everything.</source>
      <translation>Se deja fuera: lo que es anterior. Vacío toma todo.</translation>
    </message>
    <message>
      <source>Left side, seen from the from-street (solid)</source>
      <translation>Lado izquierdo, visto desde la calle inicial (continua)</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Longitud</translation>
    </message>
    <message>
      <source>Length in m</source>
      <translation>Longitud en m</translation>
    </message>
    <message>
      <source>Length of a block</source>
      <translation>Longitud de una cuadra</translation>
    </message>
    <message>
      <source>Length of a corridor</source>
      <translation>Longitud de un corredor</translation>
    </message>
    <message>
      <source>Length of the corridor, meters</source>
      <translation>Longitud del corredor, metros</translation>
    </message>
    <message>
      <source>Length of walks below the class average, km</source>
      <translation>Longitud de aceras bajo el promedio de la clase, km</translation>
    </message>
    <message>
      <source>Length of walks, km</source>
      <translation>Longitud de aceras, km</translation>
    </message>
    <message>
      <source>Length on the ellipsoid, meters</source>
      <translation>Longitud sobre el elipsoide, metros</translation>
    </message>
    <message>
      <source>Less than 20 % change</source>
      <translation>Cambio de menos de 20 %</translation>
    </message>
    <message>
      <source>Less than a quarter</source>
      <translation>Menos de una cuarta parte</translation>
    </message>
    <message>
      <source>Let the selected orders flash on the map</source>
      <translation>Hacer destellar en el mapa las órdenes seleccionadas</translation>
    </message>
    <message>
      <source>Let the street flash on the map</source>
      <translation>Hacer destellar la calle en el mapa</translation>
    </message>
    <message>
      <source>Letter (8.5 × 11 in)</source>
      <translation>Carta (8.5 × 11 in)</translation>
    </message>
    <message>
      <source>License or place number</source>
      <translation>Número de licencia o de lugar</translation>
    </message>
    <message>
      <source>Light at stops</source>
      <translation>Luz en las paradas</translation>
    </message>
    <message>
      <source>Light by street</source>
      <translation>Luz por calle</translation>
    </message>
    <message>
      <source>Light in lux</source>
      <translation>Luz en lux</translation>
    </message>
    <message>
      <source>Light left after age and dirt (factor)</source>
      <translation>Luz que queda tras el envejecimiento y la suciedad (factor)</translation>
    </message>
    <message>
      <source>Light on the walk</source>
      <translation>Luz en la acera</translation>
    </message>
    <message>
      <source>Light on the walk in lux</source>
      <translation>Luz en la acera en lux</translation>
    </message>
    <message>
      <source>Light on the walks</source>
      <translation>Luz en las aceras</translation>
    </message>
    <message>
      <source>Light samples</source>
      <translation>Muestras de luz</translation>
    </message>
    <message>
      <source>Light whose straight path passes between the lowest leaves and the top of a crown is kept off. Heights above the ground in meters. A path is tested at 12 places, so crowns thinner than a twelfth of it (some 3 m at 40 m from the lamp) can be missed.</source>
      <translation>Se quita la luz cuyo camino recto pasa entre las hojas más bajas y la cima de una copa. Alturas sobre el suelo en metros. Un camino se prueba en 12 lugares, así que pueden pasarse por alto las copas más delgadas que una doceava parte de él (unos 3 m a 40 m de la luminaria).</translation>
    </message>
    <message>
      <source>Lighting</source>
      <translation>Iluminación</translation>
    </message>
    <message>
      <source>Lighting class</source>
      <translation>Clase de iluminación</translation>
    </message>
    <message>
      <source>Lighting class: medium, as for streets with transit.</source>
      <translation>Clase de iluminación: media, como para calles con autobús.</translation>
    </message>
    <message>
      <source>Lighting of the streets</source>
      <translation>Iluminación de las calles</translation>
    </message>
    <message>
      <source>Lighting, closed</source>
      <translation>Iluminación, cerrada</translation>
    </message>
    <message>
      <source>Lighting, open</source>
      <translation>Iluminación, abierta</translation>
    </message>
    <message>
      <source>Lines for the emergency block of the first page; 911, 988 and 311 when empty.</source>
      <translation>Líneas para el bloque de emergencia de la primera página; 911, 988 y 311 si está vacío.</translation>
    </message>
    <message>
      <source>Lines from Hot streets are joined by street_id; areas and rasters are averaged along each street, with gi_z below zero as zero.</source>
      <translation>Las líneas de Calles calientes se unen por street_id; las áreas y los rásteres se promedian a lo largo de cada calle, con gi_z bajo cero como cero.</translation>
    </message>
    <message>
      <source>Linked to an open 311 case: {linked}.</source>
      <translation>Enlazadas con un caso 311 abierto: {linked}.</translation>
    </message>
    <message>
      <source>List and map show the weights you try; the layer keeps its ranks.</source>
      <translation>La lista y el mapa muestran los pesos que usted prueba; la capa conserva sus rangos.</translation>
    </message>
    <message>
      <source>Longest gap in a street to bridge (as in Define corridor)</source>
      <translation>El mayor hueco en una calle que se salva (como en Definir corredor)</translation>
    </message>
    <message>
      <source>Longest gap in the street to bridge</source>
      <translation>El mayor hueco en la calle que se salva</translation>
    </message>
    <message>
      <source>Longest turf over the mean, in minutes</source>
      <translation>Zona de recorrido más larga entre la media, en minutos</translation>
    </message>
    <message>
      <source>Longest walk into a side street</source>
      <translation>Camino más largo por una calle lateral</translation>
    </message>
    <message>
      <source>Look of the base map</source>
      <translation>Aspecto del mapa base</translation>
    </message>
    <message>
      <source>Looking for the active corridor</source>
      <translation>Buscando el corredor activo</translation>
    </message>
    <message>
      <source>Lowest leaves above the ground</source>
      <translation>Hojas más bajas sobre el suelo</translation>
    </message>
    <message>
      <source>Lumens</source>
      <translation>Lúmenes</translation>
    </message>
    <message>
      <source>Lumens of each lamp</source>
      <translation>Lúmenes de cada luminaria</translation>
    </message>
    <message>
      <source>Lumens where none are given</source>
      <translation>Lúmenes donde no se indican</translation>
    </message>
    <message>
      <source>Luminaires: {known} turned by AZIMUTH_FIELD or to their street, {unknown} taken as the average over all planes.</source>
      <translation>Luminarias: {known} orientadas por AZIMUTH_FIELD o hacia su calle, {unknown} tomadas como el promedio de todos los planos.</translation>
    </message>
    <message>
      <source>Lux along both walks of every street, from lamps, outages and trees.</source>
      <translation>Lux a lo largo de las dos aceras de cada calle, a partir de luminarias, fallas y árboles.</translation>
    </message>
    <message>
      <source>Made by</source>
      <translation>Hecho por</translation>
    </message>
    <message>
      <source>Made from: {sources}.</source>
      <translation>Hecho de: {sources}.</translation>
    </message>
    <message>
      <source>Made of the streets when empty.</source>
      <translation>Se hace de las calles si está vacío.</translation>
    </message>
    <message>
      <source>Made of these layers</source>
      <translation>Se hacen de estas capas</translation>
    </message>
    <message>
      <source>Made on</source>
      <translation>Hecho el</translation>
    </message>
    <message>
      <source>Make a file that keeps corridors, work orders and their history</source>
      <translation>Hacer un archivo que guarda los corredores, las órdenes de trabajo y su historial</translation>
    </message>
    <message>
      <source>Make a new workspace</source>
      <translation>Hacer un espacio de trabajo nuevo</translation>
    </message>
    <message>
      <source>Make a workspace, define a corridor in it and put it to work for 90 days.</source>
      <translation>Haga un espacio de trabajo, defina en él un corredor y póngalo en obra por 90 días.</translation>
    </message>
    <message>
      <source>Make orders of what was found on the active corridor</source>
      <translation>Hacer órdenes de lo que se halló en el corredor activo</translation>
    </message>
    <message>
      <source>Makes a map book of a corridor for the clipboard: an index, then for every stretch a map turned so that the way ahead is up, with match lines and the numbers of the neighboring sheets, and facing it the walk list with boxes to tick, lines to write on and room for notes. Print it double-sided, flipped on the long edge. Stops carry one number on map and list and differ by shape as well as color. Columns about persons and report numbers are never read, incidents never drawn, and counts of incidents under five are written &lt;5. Each sheet has a code to scan with its place.

Stops in side streets, beyond the edge of a sheet, have sheets of their own, such as 3A and 3B: up on these is away from the corridor, and the lists say when to go there and back.

Stops with a role, as Canvass turfs gives it, make sheets for each role and pages to fill in: the checklist of the catalogue for a team that visits businesses, offers and referrals for one that brings services. What a role does is told by its name, else by its stops, or given as ROLE_FORMS. These pages name stops by their number only. DEPARTMENTS adds a sheet of work orders for each department, with a code for each order.

TEMPLATE replaces the pages it holds. Give the items these ids: map (a page with it is a map sheet; the street follows the longer side), key_map, legend, qr, north, scalebar; index_map, cover and sheet_list for the first page; list for the walk list; form for the pages to fill in. legend, qr, cover, sheet_list, list and form are rectangles that the book fills. Labels may use @kc_title, @kc_corridor, @kc_stretch, @kc_sheet, @kc_sheets, @kc_previous, @kc_next, @kc_left, @kc_right, @kc_stops, @kc_role, @kc_part, @kc_scale, @kc_length, @kc_data_date, @kc_print_date, @kc_run, @kc_page, @kc_pages, @kc_form_title, @kc_form_line and, as whole phrases in the language of the book, @kc_footer, @kc_page_of, @kc_sheet_of, @kc_list_line and @kc_emergency.</source>
      <translation>Hace un cuaderno de mapas de un corredor para la tabla de campo: un índice y después, para cada tramo, un mapa girado de modo que el camino por delante quede hacia arriba, con líneas de unión y los números de las hojas vecinas, y frente a él la lista de recorrido con casillas para marcar, renglones para escribir y espacio para notas. Imprímalo a doble cara, volteado por el lado largo. Las paradas llevan un mismo número en el mapa y en la lista, y se distinguen por la forma y también por el color. Las columnas sobre personas y los números de reporte nunca se leen, los incidentes nunca se dibujan y los conteos de menos de cinco incidentes se escriben &lt;5. Cada hoja tiene un código para escanear con su lugar.

Las paradas en calles laterales, más allá del borde de una hoja, tienen hojas propias, como 3A y 3B: en ellas, hacia arriba es alejarse del corredor, y las listas dicen cuándo ir allí y regresar.

Las paradas con una función, como las da Zonas de recorrido, producen hojas para cada función y páginas para llenar: la lista de control del catálogo para un equipo que visita negocios, ofertas y remisiones para uno que lleva servicios. Lo que hace una función se deduce de su nombre o, si no, de sus paradas, o se indica como ROLE_FORMS. Estas páginas nombran las paradas solo por su número. DEPARTMENTS agrega una hoja de órdenes de trabajo para cada departamento, con un código para cada orden.

TEMPLATE reemplaza las páginas que contiene. Dé a los elementos estos ids: map (una página con él es una hoja de mapa; la calle sigue el lado más largo), key_map, legend, qr, north, scalebar; index_map, cover y sheet_list para la primera página; list para la lista de recorrido; form para las páginas para llenar. legend, qr, cover, sheet_list, list y form son rectángulos que el cuaderno llena. Las etiquetas pueden usar @kc_title, @kc_corridor, @kc_stretch, @kc_sheet, @kc_sheets, @kc_previous, @kc_next, @kc_left, @kc_right, @kc_stops, @kc_role, @kc_part, @kc_scale, @kc_length, @kc_data_date, @kc_print_date, @kc_run, @kc_page, @kc_pages, @kc_form_title, @kc_form_line y, como frases completas en el idioma del cuaderno, @kc_footer, @kc_page_of, @kc_sheet_of, @kc_list_line y @kc_emergency.</translation>
    </message>
    <message>
      <source>Makes one GeoPackage with tables for corridors, block faces, work orders, events, canvass stops and settings. It holds edit forms, styles and a project of its own (drag the project from the Browser), so that people edit orders in plain QGIS, also without this plugin.

The file itself keeps the rules: only possible steps of an order are taken, a hold or a cancellation needs a reason, every step is logged with who and when, and who saves over somebody else's change is told and loses nothing of either.

A file that is there already is left as it is. Keep the file on a local disk: network shares and synchronized folders do not lock files safely.</source>
      <translation>Hace un GeoPackage con tablas para corredores, frentes de cuadra, órdenes de trabajo, eventos, paradas de visita y ajustes. Contiene formularios de edición, estilos y un proyecto propio (arrastre el proyecto desde el Navegador), de modo que las personas editan las órdenes en QGIS simple, también sin este complemento.

El archivo mismo hace cumplir las reglas: solo se aceptan los pasos posibles de una orden, una espera o una cancelación necesita un motivo, cada paso se registra con quién y cuándo, y a quien guarda encima del cambio de otra persona se le avisa y no se pierde nada de ninguno de los dos.

Un archivo que ya existe se deja como está. Mantenga el archivo en un disco local: los recursos compartidos de red y las carpetas sincronizadas no bloquean los archivos de forma segura.</translation>
    </message>
    <message>
      <source>Makes the file that keeps corridors, work orders and their history.</source>
      <translation>Hace el archivo que guarda los corredores, las órdenes de trabajo y su historial.</translation>
    </message>
    <message>
      <source>Many (0.25 to 0.5)</source>
      <translation>Muchos (de 0.25 a 0.5)</translation>
    </message>
    <message>
      <source>Many incidents, surroundings not significant (streets that hold half of all)</source>
      <translation>Muchos incidentes, alrededores no significativos (calles que reúnen la mitad de todos)</translation>
    </message>
    <message>
      <source>Map book</source>
      <translation>Cuaderno de mapas</translation>
    </message>
    <message>
      <source>Map book of {name}</source>
      <translation>Cuaderno de mapas de {name}</translation>
    </message>
    <message>
      <source>Map book of {pages} pages: {file}</source>
      <translation>Cuaderno de mapas de {pages} páginas: {file}</translation>
    </message>
    <message>
      <source>Map sheets</source>
      <translation>Hojas de mapa</translation>
    </message>
    <message>
      <source>Mark CSV files as UTF-8 for Excel</source>
      <translation>Marcar los archivos CSV como UTF-8 para Excel</translation>
    </message>
    <message>
      <source>Mask</source>
      <translation>Máscara</translation>
    </message>
    <message>
      <source>Mean density (per km²)</source>
      <translation>Densidad media (por km²)</translation>
    </message>
    <message>
      <source>Measure</source>
      <translation>Medida</translation>
    </message>
    <message>
      <source>Meeting point</source>
      <translation>Punto de reunión</translation>
    </message>
    <message>
      <source>Message</source>
      <translation>Mensaje</translation>
    </message>
    <message>
      <source>Meters</source>
      <translation>Metros</translation>
    </message>
    <message>
      <source>Meters walked in all turfs</source>
      <translation>Metros caminados en todas las zonas</translation>
    </message>
    <message>
      <source>Minutes</source>
      <translation>Minutos</translation>
    </message>
    <message>
      <source>Minutes of a visit by role</source>
      <translation>Minutos de una visita por función</translation>
    </message>
    <message>
      <source>Minutes of a visit where the field has none</source>
      <translation>Minutos de una visita donde el campo no tiene ninguno</translation>
    </message>
    <message>
      <source>Minutes of all turfs</source>
      <translation>Minutos de todas las zonas de recorrido</translation>
    </message>
    <message>
      <source>Minutes of the longest turf</source>
      <translation>Minutos de la zona de recorrido más larga</translation>
    </message>
    <message>
      <source>Minutes of the shortest turf</source>
      <translation>Minutos de la zona de recorrido más corta</translation>
    </message>
    <message>
      <source>Model: poisson or negative_binomial</source>
      <translation>Modelo: poisson o negative_binomial</translation>
    </message>
    <message>
      <source>Mon</source>
      <translation>lun</translation>
    </message>
    <message>
      <source>Monday</source>
      <translation>lunes</translation>
    </message>
    <message>
      <source>More than chance (p below 0.05)</source>
      <translation>Más que el azar (p menor de 0.05)</translation>
    </message>
    <message>
      <source>Most of its stops are businesses.</source>
      <translation>La mayoría de sus paradas son negocios.</translation>
    </message>
    <message>
      <source>Mostly blocked (0.4 and more)</source>
      <translation>Tapada en su mayor parte (0.4 y más)</translation>
    </message>
    <message>
      <source>Much blocked (0.2 to 0.4)</source>
      <translation>Muy tapada (de 0.2 a 0.4)</translation>
    </message>
    <message>
      <source>NAME: '{name}' is the active corridor and does not go back to the queue; activate another one, which finishes it.</source>
      <translation>NAME: '{name}' es el corredor activo y no vuelve a la cola; active otro, lo que termina este.</translation>
    </message>
    <message>
      <source>NAME: '{name}' was finished on {day}; give the new round another name, such as '{name} 2'.</source>
      <translation>NAME: '{name}' se terminó el {day}; dé otro nombre a la nueva ronda, como '{name} 2'.</translation>
    </message>
    <message>
      <source>NAME: took {name}, the first of the queue.</source>
      <translation>NAME: se tomó {name}, el primero de la cola.</translation>
    </message>
    <message>
      <source>NDVI alone is screening: it shows green, not what blocks the view.</source>
      <translation>El NDVI solo sirve de sondeo: muestra verde, no lo que tapa la vista.</translation>
    </message>
    <message>
      <source>NDVI: values reach {highest:g}, an index lies between -1 and 1; give an index raster, or an image with RED_BAND and NIR_BAND.</source>
      <translation>NDVI: los valores llegan a {highest:g}, un índice está entre -1 y 1; dé un ráster de índice o una imagen con RED_BAND y NIR_BAND.</translation>
    </message>
    <message>
      <source>Na&amp;me of the corridor</source>
      <translation>&amp;Nombre del corredor</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Name of the corridor</source>
      <translation>Nombre del corredor</translation>
    </message>
    <message>
      <source>Name of the files</source>
      <translation>Nombre de los archivos</translation>
    </message>
    <message>
      <source>Name of the workspace</source>
      <translation>Nombre del espacio de trabajo</translation>
    </message>
    <message>
      <source>Names of departments</source>
      <translation>Nombres de los departamentos</translation>
    </message>
    <message>
      <source>Names, and tasks of your own rules, stay as they are.</source>
      <translation>Los nombres, y las tareas de sus propias reglas, quedan como están.</translation>
    </message>
    <message>
      <source>Near-infrared band of the image (0 = index)</source>
      <translation>Banda infrarroja cercana de la imagen (0 = índice)</translation>
    </message>
    <message>
      <source>Neighbors</source>
      <translation>Vecinos</translation>
    </message>
    <message>
      <source>Neither INCIDENTS nor a field 'count' is given: incidents_km stays empty.</source>
      <translation>No se indicó INCIDENTS ni un campo 'count': incidents_km queda vacío.</translation>
    </message>
    <message>
      <source>Neither its name nor its stops tell what it does.</source>
      <translation>Ni su nombre ni sus paradas dicen qué hace.</translation>
    </message>
    <message>
      <source>New &amp;workspace…</source>
      <translation>&amp;Espacio de trabajo nuevo…</translation>
    </message>
    <message>
      <source>New corridor</source>
      <translation>Corredor nuevo</translation>
    </message>
    <message>
      <source>New orders</source>
      <translation>Órdenes nuevas</translation>
    </message>
    <message>
      <source>New orders: {new}, brought up to date: {updated}, left as they were: {same}.</source>
      <translation>Órdenes nuevas: {new}, actualizadas: {updated}, sin cambio: {same}.</translation>
    </message>
    <message>
      <source>New status {status}; orders saved: {count}.</source>
      <translation>Estado nuevo {status}; órdenes guardadas: {count}.</translation>
    </message>
    <message>
      <source>New workspace</source>
      <translation>Espacio de trabajo nuevo</translation>
    </message>
    <message>
      <source>New…</source>
      <translation>Nuevo…</translation>
    </message>
    <message>
      <source>Next 15 %</source>
      <translation>Siguiente 15 %</translation>
    </message>
    <message>
      <source>Next 4 %</source>
      <translation>Siguiente 4 %</translation>
    </message>
    <message>
      <source>Next 5 %</source>
      <translation>Siguiente 5 %</translation>
    </message>
    <message>
      <source>Next corridor of the queue</source>
      <translation>Siguiente corredor de la cola</translation>
    </message>
    <message>
      <source>Next in the queue</source>
      <translation>Siguiente en la cola</translation>
    </message>
    <message>
      <source>No BOUNDARY: the study area is the convex hull of the incidents. Ground where nothing can happen makes every built-up place look risky; give a boundary.</source>
      <translation>Sin BOUNDARY: el área de estudio es la envolvente convexa de los incidentes. El terreno donde no puede pasar nada hace parecer riesgoso todo lugar construido; dé un límite.</translation>
    </message>
    <message>
      <source>No candidate: no street is long enough; give a shorter LENGTH.</source>
      <translation>Ningún candidato: ninguna calle es lo bastante larga; dé un LENGTH menor.</translation>
    </message>
    <message>
      <source>No candidate: no stretch meets the rule anywhere; choose RULE top_share to rank the highest all the same.</source>
      <translation>Ningún candidato: ningún tramo cumple la regla en ninguna parte; elija RULE top_share para ordenar de todos modos los más altos.</translation>
    </message>
    <message>
      <source>No candidate: the stretch that meets the rule most does so along {share} of its length, not {percent}; give a smaller MIN_HOT_SHARE or a shorter LENGTH.</source>
      <translation>Ningún candidato: el tramo que más cumple la regla lo hace en {share} de su longitud, no en {percent}; dé un MIN_HOT_SHARE menor o un LENGTH menor.</translation>
    </message>
    <message>
      <source>No cell is of high risk (above {limit:.2f}, mean + 2 SD; the highest is {highest:.2f}): the factors of the model mark too many cells for one to stand out.</source>
      <translation>Ninguna celda es de riesgo alto (más de {limit:.2f}, media + 2 DE; la más alta es {highest:.2f}): los factores del modelo marcan demasiadas celdas para que una sobresalga.</translation>
    </message>
    <message>
      <source>No coordinate is shared by {size} or more.</source>
      <translation>Ninguna coordenada es compartida por {size} o más.</translation>
    </message>
    <message>
      <source>No corridor is active. Define one at “New corridor”.</source>
      <translation>No hay ningún corredor activo. Defina uno en “Corredor nuevo”.</translation>
    </message>
    <message>
      <source>No corridor is active. Put one to work at “Queue”.</source>
      <translation>No hay ningún corredor activo. Ponga uno en obra en “Cola”.</translation>
    </message>
    <message>
      <source>No corridor is active; choose one in the filter Corridor.</source>
      <translation>No hay ningún corredor activo; elija uno en el filtro Corredor.</translation>
    </message>
    <message>
      <source>No corridor is active; put one to work in the panel Corridor.</source>
      <translation>No hay ningún corredor activo; ponga uno en obra en el panel Corredor.</translation>
    </message>
    <message>
      <source>No corridor waits. Define one at “New corridor”.</source>
      <translation>Ningún corredor espera. Defina uno en “Corredor nuevo”.</translation>
    </message>
    <message>
      <source>No data</source>
      <translation>Sin datos</translation>
    </message>
    <message>
      <source>No factor goes with the incidents: no model is better than the same risk everywhere, and no cell is of high risk.</source>
      <translation>Ningún factor va con los incidentes: ningún modelo es mejor que el mismo riesgo en todas partes, y ninguna celda es de riesgo alto.</translation>
    </message>
    <message>
      <source>No factor stands out here.</source>
      <translation>Aquí no sobresale ningún factor.</translation>
    </message>
    <message>
      <source>No factor was found: the same risk everywhere.</source>
      <translation>No se halló ningún factor: el mismo riesgo en todas partes.</translation>
    </message>
    <message>
      <source>No incident</source>
      <translation>Ningún incidente</translation>
    </message>
    <message>
      <source>No incident in either period</source>
      <translation>Ningún incidente en ninguno de los periodos</translation>
    </message>
    <message>
      <source>No incident lies between the days {names}; check them.</source>
      <translation>No hay ningún incidente entre los días {names}; revíselos.</translation>
    </message>
    <message>
      <source>No incident reaches into the area: the density is 0 everywhere.</source>
      <translation>Ningún incidente alcanza el área: la densidad es 0 en todas partes.</translation>
    </message>
    <message>
      <source>No incident with a time of day is known.</source>
      <translation>No se conoce ningún incidente con hora del día.</translation>
    </message>
    <message>
      <source>No incidents of the term are known yet.</source>
      <translation>Todavía no se conocen incidentes del plazo.</translation>
    </message>
    <message>
      <source>No lamp has one of the OUT_VALUES ({words}) in {field}.</source>
      <translation>Ninguna luminaria tiene uno de los OUT_VALUES ({words}) en {field}.</translation>
    </message>
    <message>
      <source>No lamp on record within reach</source>
      <translation>Ninguna luminaria registrada a su alcance</translation>
    </message>
    <message>
      <source>No order is shown, so there is nothing to export.</source>
      <translation>No se muestra ninguna orden, así que no hay nada que exportar.</translation>
    </message>
    <message>
      <source>No order of {name} is shown, so there is nothing to print.</source>
      <translation>No se muestra ninguna orden de {name}, así que no hay nada que imprimir.</translation>
    </message>
    <message>
      <source>No parcels</source>
      <translation>Sin parcelas</translation>
    </message>
    <message>
      <source>No part of this run: {steps}. The layers of the earlier run stay, are named so, and count for no rank and no order.</source>
      <translation>Sin parte en esta ejecución: {steps}. Las capas de la ejecución anterior se conservan, lo indican en su nombre y no cuentan para ningún rango ni orden.</translation>
    </message>
    <message>
      <source>No raster is given: the rule is met where hot_score is above {limit:.4f}, the highest {share:g} % of the street length.</source>
      <translation>No se indicó ningún ráster: la regla se cumple donde hot_score supera {limit:.4f}, el {share:g} % más alto de la longitud de las calles.</translation>
    </message>
    <message>
      <source>No step is open to all of the selected orders.</source>
      <translation>Ningún paso es posible para todas las órdenes seleccionadas.</translation>
    </message>
    <message>
      <source>No street was measured for {factor}.</source>
      <translation>No se midió ninguna calle para {factor}.</translation>
    </message>
    <message>
      <source>No streets are ranked yet. Choose the layers and run, at “Layers”.</source>
      <translation>Todavía no hay calles con rango. Elija las capas y ejecute, en “Capas”.</translation>
    </message>
    <message>
      <source>No whole week is known yet.</source>
      <translation>Todavía no se conoce ninguna semana entera.</translation>
    </message>
    <message>
      <source>No workspace is read. Choose one, or make a new one.</source>
      <translation>No se ha leído ningún espacio de trabajo. Elija uno, o haga uno nuevo.</translation>
    </message>
    <message>
      <source>Not done: {reason}</source>
      <translation>No se hizo: {reason}</translation>
    </message>
    <message>
      <source>Not found: {names}.</source>
      <translation>No se hallaron: {names}.</translation>
    </message>
    <message>
      <source>Not measured</source>
      <translation>No medido</translation>
    </message>
    <message>
      <source>Not measured (no length)</source>
      <translation>No medido (sin longitud)</translation>
    </message>
    <message>
      <source>Not significant</source>
      <translation>No significativo</translation>
    </message>
    <message>
      <source>Not used when the layer has no field of that name.</source>
      <translation>No se usa cuando la capa no tiene un campo con ese nombre.</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Nota</translation>
    </message>
    <message>
      <source>Note (no names of persons)</source>
      <translation>Nota (sin nombres de personas)</translation>
    </message>
    <message>
      <source>Nothing changed since the last run; all results were reused.</source>
      <translation>Nada cambió desde la última ejecución; se reutilizaron todos los resultados.</translation>
    </message>
    <message>
      <source>Nothing is left; look at the rows left out, the period and the study area.</source>
      <translation>No queda nada; revise las filas que se dejaron fuera, el período y el área de estudio.</translation>
    </message>
    <message>
      <source>Nothing was saved. Orders that were changed meanwhile: {count}.</source>
      <translation>No se guardó nada. Órdenes que se cambiaron entre tanto: {count}.</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Número</translation>
    </message>
    <message>
      <source>Number of incidents or calls</source>
      <translation>Número de incidentes o llamadas</translation>
    </message>
    <message>
      <source>Number of teams</source>
      <translation>Número de equipos</translation>
    </message>
    <message>
      <source>Number of the block</source>
      <translation>Número de la cuadra</translation>
    </message>
    <message>
      <source>Number of today, 1 on the first day</source>
      <translation>Número del día de hoy, 1 en el primer día</translation>
    </message>
    <message>
      <source>Numbers or wo_id, separated by commas; blank for all.</source>
      <translation>Números o wo_id, separados por comas; en blanco para todas.</translation>
    </message>
    <message>
      <source>Numbers per department</source>
      <translation>Cifras por departamento</translation>
    </message>
    <message>
      <source>O&amp;verdue only</source>
      <translation>Solo &amp;vencidas</translation>
    </message>
    <message>
      <source>ORDERS: no order has one of these numbers: {names} ({count} in all).</source>
      <translation>ORDERS: ninguna orden tiene uno de estos números: {names} ({count} en total).</translation>
    </message>
    <message>
      <source>OUTPUT: {file} is there already and was left as it is; choose another name, or use it as the workspace it may be.</source>
      <translation>OUTPUT: {file} ya existe y se dejó como está; elija otro nombre o úselo como el espacio de trabajo que quizás es.</translation>
    </message>
    <message>
      <source>Of the catalogue, for the stops whose task or team has one.</source>
      <translation>Del catálogo, para las paradas cuya tarea o equipo tiene una.</translation>
    </message>
    <message>
      <source>Of these, sheets of side streets</source>
      <translation>De ellas, hojas de calles laterales</translation>
    </message>
    <message>
      <source>Of {read:,} rows {kept:,} are {words}.</source>
      <translation>De {read:,} filas, {kept:,} son {words}.</translation>
    </message>
    <message>
      <source>On a pile: many share this exact coordinate</source>
      <translation>En un montón: muchos comparten esta misma coordenada</translation>
    </message>
    <message>
      <source>On piles, left out: {count:,}.</source>
      <translation>En montones, se dejaron fuera: {count:,}.</translation>
    </message>
    <message>
      <source>One PDF: sheets along the corridor, each facing its walk list.</source>
      <translation>Un solo PDF: hojas a lo largo del corredor, cada una frente a su lista de recorrido.</translation>
    </message>
    <message>
      <source>One file per dep&amp;artment</source>
      <translation>Un a&amp;rchivo por departamento</translation>
    </message>
    <message>
      <source>One file per department</source>
      <translation>Un archivo por departamento</translation>
    </message>
    <message>
      <source>One layer per factor: points, lines or areas. The name of the layer is used.</source>
      <translation>Una capa por factor: puntos, líneas o áreas. Se usa el nombre de la capa.</translation>
    </message>
    <message>
      <source>One name, or several joined by ';'.</source>
      <translation>Un nombre, o varios unidos con ';'.</translation>
    </message>
    <message>
      <source>One number (of every role), or by role: business=2,services=3.</source>
      <translation>Un número (para cada función), o por función: business=2,services=3.</translation>
    </message>
    <message>
      <source>One or more CSV files, also packed as .gz or .zip, or anything else QGIS can open; 'path|layername=name' for one layer of a file. Several files are imported together, and what stands in two of them counts once.</source>
      <translation>Uno o más archivos CSV, también comprimidos como .gz o .zip, o cualquier otra cosa que QGIS pueda abrir; 'ruta|layername=nombre' para una capa de un archivo. Varios archivos se importan juntos, y lo que está en dos de ellos cuenta una sola vez.</translation>
    </message>
    <message>
      <source>One order is made for each finding on {corridor}. A finding that has an order already brings it up to date; what people decided stays.</source>
      <translation>Se hace una orden por cada hallazgo en {corridor}. Un hallazgo que ya tiene una orden la actualiza; lo que decidieron las personas queda.</translation>
    </message>
    <message>
      <source>One row for each row that was left out: file, line and reason.</source>
      <translation>Una fila por cada fila que se dejó fuera: archivo, línea y motivo.</translation>
    </message>
    <message>
      <source>One table for each value of</source>
      <translation>Una tabla por cada valor de</translation>
    </message>
    <message>
      <source>Only for coordinates in columns; layers with a geometry know their own system.</source>
      <translation>Solo para coordenadas en columnas; las capas con geometría conocen su propio sistema.</translation>
    </message>
    <message>
      <source>Only for counting lamps by street; light goes to every walk in reach.</source>
      <translation>Solo para contar luminarias por calle; la luz llega a toda acera a su alcance.</translation>
    </message>
    <message>
      <source>Only this role</source>
      <translation>Solo esta función</translation>
    </message>
    <message>
      <source>Only where AREAS are streets: an incident goes to its nearest one.</source>
      <translation>Solo donde AREAS son calles: un incidente va a la más cercana.</translation>
    </message>
    <message>
      <source>Only {count} incidents: a model of fewer than about {few} rests on chance. Take it as a hint at most, or use a longer time or a larger area.</source>
      <translation>Solo {count} incidentes: un modelo de menos de unos {few} se apoya en el azar. Tómelo a lo sumo como una pista, o use un tiempo más largo o un área mayor.</translation>
    </message>
    <message>
      <source>Only {count} {what}: Gi* needs about 30 or more to be trusted.</source>
      <translation>Solo {count} {what}: para confiar en Gi* se necesitan unos 30 o más.</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Abiertas</translation>
    </message>
    <message>
      <source>Open &amp;form…</source>
      <translation>&amp;Abrir formulario…</translation>
    </message>
    <message>
      <source>Open &amp;sample project…</source>
      <translation>A&amp;brir proyecto de muestra…</translation>
    </message>
    <message>
      <source>Open cases are aged to {day}.</source>
      <translation>La antigüedad de los casos abiertos se cuenta hasta el {day}.</translation>
    </message>
    <message>
      <source>Open cases only</source>
      <translation>Solo casos abiertos</translation>
    </message>
    <message>
      <source>Open orders of the finished corridor</source>
      <translation>Órdenes abiertas del corredor terminado</translation>
    </message>
    <message>
      <source>Open requests too far from any street</source>
      <translation>Solicitudes abiertas demasiado lejos de cualquier calle</translation>
    </message>
    <message>
      <source>Open sample project…</source>
      <translation>Abrir proyecto de muestra…</translation>
    </message>
    <message>
      <source>Open the log, which says more</source>
      <translation>Abrir el registro, que dice más</translation>
    </message>
    <message>
      <source>Open the page on this in the browser (F1)</source>
      <translation>Abrir la página sobre esto en el navegador (F1)</translation>
    </message>
    <message>
      <source>Open the sample project, or a project with your own layers.</source>
      <translation>Abra el proyecto de muestra, o un proyecto con sus propias capas.</translation>
    </message>
    <message>
      <source>Open work by department</source>
      <translation>Trabajo abierto por departamento</translation>
    </message>
    <message>
      <source>Open work order</source>
      <translation>Abrir orden de trabajo</translation>
    </message>
    <message>
      <source>Opened</source>
      <translation>Abierto el</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Orden</translation>
    </message>
    <message>
      <source>Order the work, hand it out and print the field maps.</source>
      <translation>Ordene el trabajo, repártalo e imprima los mapas de campo.</translation>
    </message>
    <message>
      <source>Orders</source>
      <translation>Órdenes</translation>
    </message>
    <message>
      <source>Orders brought up to date</source>
      <translation>Órdenes actualizadas</translation>
    </message>
    <message>
      <source>Orders in the output</source>
      <translation>Órdenes en la salida</translation>
    </message>
    <message>
      <source>Orders left as they were</source>
      <translation>Órdenes que quedaron como estaban</translation>
    </message>
    <message>
      <source>Orders linked to an open 311 case</source>
      <translation>Órdenes enlazadas con un caso 311 abierto</translation>
    </message>
    <message>
      <source>Orders linked to an open 311 case: {count}.</source>
      <translation>Órdenes enlazadas con un caso 311 abierto: {count}.</translation>
    </message>
    <message>
      <source>Orders of {name}.</source>
      <translation>Órdenes de {name}.</translation>
    </message>
    <message>
      <source>Orders on its worst streets get a higher priority.</source>
      <translation>Las órdenes en sus peores calles reciben una prioridad más alta.</translation>
    </message>
    <message>
      <source>Orders proposed for closing</source>
      <translation>Órdenes propuestas para cierre</translation>
    </message>
    <message>
      <source>Orders without a due date, not in the calendar: {count}.</source>
      <translation>Órdenes sin fecha límite, que no están en el calendario: {count}.</translation>
    </message>
    <message>
      <source>Orders written</source>
      <translation>Órdenes escritas</translation>
    </message>
    <message>
      <source>Orders written: {count}, to {files}</source>
      <translation>Órdenes escritas: {count}, en {files}</translation>
    </message>
    <message>
      <source>Orders written: {count}, to {number} files in {folder}: {files}</source>
      <translation>Órdenes escritas: {count}, en {number} archivos en {folder}: {files}</translation>
    </message>
    <message>
      <source>Orders written: {count}; files: {files}.</source>
      <translation>Órdenes escritas: {count}; archivos: {files}.</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Otra</translation>
    </message>
    <message>
      <source>Other incidents</source>
      <translation>Otros incidentes</translation>
    </message>
    <message>
      <source>Other layers, rules or dates, in the dialog of Processing</source>
      <translation>Otras capas, reglas o fechas, en el diálogo de Procesos</translation>
    </message>
    <message>
      <source>Other, closed</source>
      <translation>Otra, cerrada</translation>
    </message>
    <message>
      <source>Other, open</source>
      <translation>Otra, abierta</translation>
    </message>
    <message>
      <source>Otherwise the mask, or the incidents and as far as they reach.</source>
      <translation>Si no, la máscara, o los incidentes y hasta donde llegan.</translation>
    </message>
    <message>
      <source>Output of Import requests: open lighting cases mark their nearest lamp out. Cases that are closed or have no status blame no lamp.</source>
      <translation>Salida de Importar solicitudes: los casos de iluminación abiertos marcan como apagada su luminaria más cercana. Los casos cerrados o sin estado no culpan a ninguna luminaria.</translation>
    </message>
    <message>
      <source>Outside the period or the area</source>
      <translation>Fuera del período o del área</translation>
    </message>
    <message>
      <source>Outside the period or the study area: {count:,}.</source>
      <translation>Fuera del período o del área de estudio: {count:,}.</translation>
    </message>
    <message>
      <source>Overdue</source>
      <translation>Vencidas</translation>
    </message>
    <message>
      <source>Overlap of sheets, percent</source>
      <translation>Traslape de las hojas, por ciento</translation>
    </message>
    <message>
      <source>Overlay</source>
      <translation>Superposición</translation>
    </message>
    <message>
      <source>Overlay and ranks</source>
      <translation>Superposición y rangos</translation>
    </message>
    <message>
      <source>Overlay hot spots and conditions</source>
      <translation>Superponer puntos calientes y condiciones</translation>
    </message>
    <message>
      <source>Overlay hot spots and conditions with HOT, or give DENSITY</source>
      <translation>Superponer puntos calientes y condiciones con HOT, o indique DENSITY</translation>
    </message>
    <message>
      <source>Overlay of the streets</source>
      <translation>Superposición de las calles</translation>
    </message>
    <message>
      <source>Own list of departments (JSON)</source>
      <translation>Lista propia de departamentos (JSON)</translation>
    </message>
    <message>
      <source>PARCELS has no field {fields}</source>
      <translation>PARCELS no tiene ningún campo {fields}</translation>
    </message>
    <message>
      <source>PARCELS: {STACKED_PARCELS} parcels are stacked on {STACKS} spots (condominiums); each counts as one parcel.</source>
      <translation>PARCELS: {STACKED_PARCELS} parcelas están apiladas en {STACKS} sitios (condominios); cada una cuenta como una parcela.</translation>
    </message>
    <message>
      <source>PARCELS: {count} broken areas were mended.</source>
      <translation>PARCELS: se repararon {count} áreas dañadas.</translation>
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <source>PDF files</source>
      <translation>Archivos PDF</translation>
    </message>
    <message>
      <source>PHOTOMETRY is only read with DISTRIBUTION ies; it was left aside.</source>
      <translation>PHOTOMETRY solo se lee con DISTRIBUTION ies; no se tomó en cuenta.</translation>
    </message>
    <message>
      <source>PHOTOMETRY: DISTRIBUTION ies needs an IES file that exists.</source>
      <translation>PHOTOMETRY: DISTRIBUTION ies necesita un archivo IES que exista.</translation>
    </message>
    <message>
      <source>PHOTOMETRY: {file}, line {line}: {flaw}; give another IES file (LM-63).</source>
      <translation>PHOTOMETRY: {file}, línea {line}: {flaw}; dé otro archivo IES (LM-63).</translation>
    </message>
    <message>
      <source>PHOTOMETRY: {file}, {lumens:.0f} lumens, {planes} planes.</source>
      <translation>PHOTOMETRY: {file}, {lumens:.0f} lúmenes, {planes} planos.</translation>
    </message>
    <message>
      <source>PLACE_FIELD: {field} is about persons or reports and is not printed.</source>
      <translation>PLACE_FIELD: {field} trata de personas o reportes y no se imprime.</translation>
    </message>
    <message>
      <source>PLANTS: {count} broken areas were mended, {gone} of them had no area left.</source>
      <translation>PLANTS: se repararon {count} áreas dañadas, a {gone} de ellas no les quedó área.</translation>
    </message>
    <message>
      <source>PLANTS: {top} have no usable top and were left out; {bottom} are taller than the window and have no usable bottom, so they follow TALL_TREES.</source>
      <translation>PLANTS: {top} no tienen una cima utilizable y se dejaron fuera; {bottom} son más altas que la ventana y no tienen una base utilizable, así que siguen TALL_TREES.</translation>
    </message>
    <message>
      <source>PROFILE {file}, column {column}: order {order}: {flaw}.</source>
      <translation>PROFILE {file}, columna {column}: orden {order}: {flaw}.</translation>
    </message>
    <message>
      <source>PROFILE {file}, column {column}: {flaw}.</source>
      <translation>PROFILE {file}, columna {column}: {flaw}.</translation>
    </message>
    <message>
      <source>PROFILE: {format} has columns of its own; choose csv or xlsx.</source>
      <translation>PROFILE: {format} tiene columnas propias; elija csv o xlsx.</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Páginas</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>Papel</translation>
    </message>
    <message>
      <source>Parcel id field</source>
      <translation>Campo del id de la parcela</translation>
    </message>
    <message>
      <source>Parcel number</source>
      <translation>Número de parcela</translation>
    </message>
    <message>
      <source>Parcels</source>
      <translation>Parcelas</translation>
    </message>
    <message>
      <source>Parcels are vacant where</source>
      <translation>Las parcelas están vacías donde</translation>
    </message>
    <message>
      <source>Parcels for which the expression gave NULL</source>
      <translation>Parcelas para las que la expresión dio NULL</translation>
    </message>
    <message>
      <source>Parcels on such spots</source>
      <translation>Parcelas en esos sitios</translation>
    </message>
    <message>
      <source>Parcels that are vacant by the expression</source>
      <translation>Parcelas vacías según la expresión</translation>
    </message>
    <message>
      <source>Parcels too far from any street</source>
      <translation>Parcelas demasiado lejos de cualquier calle</translation>
    </message>
    <message>
      <source>Parcels without a building value, taken as lots</source>
      <translation>Parcelas sin valor de edificio, tomadas como lotes</translation>
    </message>
    <message>
      <source>Parcels: write which parcels are vacant, such as {example}, or leave the parcels out.</source>
      <translation>Parcelas: escriba qué parcelas están vacías, como {example}, o no use las parcelas.</translation>
    </message>
    <message>
      <source>Partly blocked (0.05 to 0.2)</source>
      <translation>Tapada en parte (de 0.05 a 0.2)</translation>
    </message>
    <message>
      <source>Parts of the panel</source>
      <translation>Partes del panel</translation>
    </message>
    <message>
      <source>Pedestrian areas of IES RP-8-14: high 10.76 lx, medium 5.38 lx (streets with transit, older districts), low 4.31 lx on average.</source>
      <translation>Áreas peatonales de IES RP-8-14: alta 10.76 lx, media 5.38 lx (calles con autobús, barrios antiguos), baja 4.31 lx en promedio.</translation>
    </message>
    <message>
      <source>Penalized Poisson regression (elastic net, half lasso, half ridge), {folds} folds of cells drawn with SEED {seed}: penalty {penalty:.4g} tells held-out cells best and leaves {count} candidate variables.</source>
      <translation>Regresión de Poisson penalizada (red elástica, mitad lasso, mitad ridge), {folds} particiones de celdas sorteadas con SEED {seed}: la penalización {penalty:.4g} es la que mejor acierta en las celdas apartadas y deja {count} variables candidatas.</translation>
    </message>
    <message>
      <source>Penalty chosen</source>
      <translation>Penalización elegida</translation>
    </message>
    <message>
      <source>Per 100 m</source>
      <translation>Por 100 m</translation>
    </message>
    <message>
      <source>Percent change</source>
      <translation>Cambio porcentual</translation>
    </message>
    <message>
      <source>Photo</source>
      <translation>Foto</translation>
    </message>
    <message>
      <source>Photo after</source>
      <translation>Foto después</translation>
    </message>
    <message>
      <source>Photo before</source>
      <translation>Foto antes</translation>
    </message>
    <message>
      <source>Photometric file (IES LM-63)</source>
      <translation>Archivo fotométrico (IES LM-63)</translation>
    </message>
    <message>
      <source>Photos</source>
      <translation>Fotos</translation>
    </message>
    <message>
      <source>Piles, exact coordinates that {size} or more share: {places} ({where}). They look like hot spots that are not there; see the field 'pile'.</source>
      <translation>Montones, coordenadas exactas que comparten {size} o más: {places} ({where}). Parecen puntos calientes que no existen; vea el campo 'pile'.</translation>
    </message>
    <message>
      <source>Pla&amp;y the last 12 weeks</source>
      <translation>Reproducir las últimas 12 &amp;semanas</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Lugar</translation>
    </message>
    <message>
      <source>Place (no names of persons)</source>
      <translation>Lugar (sin nombres de personas)</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>Lugares</translation>
    </message>
    <message>
      <source>Places that are piles</source>
      <translation>Lugares que son montones</translation>
    </message>
    <message>
      <source>Planned</source>
      <translation>Planeado</translation>
    </message>
    <message>
      <source>Plants</source>
      <translation>Plantas</translation>
    </message>
    <message>
      <source>Plants beside the walk</source>
      <translation>Plantas junto a la acera</translation>
    </message>
    <message>
      <source>Plants block the view</source>
      <translation>Las plantas tapan la vista</translation>
    </message>
    <message>
      <source>Plants lead (diamond)</source>
      <translation>Predominan las plantas (rombo)</translation>
    </message>
    <message>
      <source>Plants without a usable top</source>
      <translation>Plantas sin una cima utilizable</translation>
    </message>
    <message>
      <source>Points kept</source>
      <translation>Puntos conservados</translation>
    </message>
    <message>
      <source>Points that make a pile</source>
      <translation>Puntos que hacen un montón</translation>
    </message>
    <message>
      <source>Points that make a pile (0 = automatic)</source>
      <translation>Puntos que hacen un montón (0 = automático)</translation>
    </message>
    <message>
      <source>Points that name this corridor, or a turf, are always kept.</source>
      <translation>Los puntos que nombran este corredor, o una zona de recorrido, siempre se conservan.</translation>
    </message>
    <message>
      <source>Points with the field team, and role where there are roles: that team begins at the corner of its turf nearest to its point.</source>
      <translation>Puntos con el campo team, y role donde hay funciones: ese equipo empieza en la esquina de su zona más cercana a su punto.</translation>
    </message>
    <message>
      <source>Poisson</source>
      <translation>Poisson</translation>
    </message>
    <message>
      <source>Pole number</source>
      <translation>Número de poste</translation>
    </message>
    <message>
      <source>Prepare</source>
      <translation>Preparar</translation>
    </message>
    <message>
      <source>Preparing the sample city…</source>
      <translation>Preparando la ciudad de muestra…</translation>
    </message>
    <message>
      <source>Prin&amp;t map book…</source>
      <translation>&amp;Imprimir cuaderno de mapas…</translation>
    </message>
    <message>
      <source>Print field maps</source>
      <translation>Imprimir mapas de campo</translation>
    </message>
    <message>
      <source>Priority</source>
      <translation>Prioridad</translation>
    </message>
    <message>
      <source>Profile of another system</source>
      <translation>Perfil de otro sistema</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Avance</translation>
    </message>
    <message>
      <source>Property: burglary, theft, damage, arson</source>
      <translation>Contra la propiedad: allanamiento, robo, daños, incendio</translation>
    </message>
    <message>
      <source>Proposal of the last run</source>
      <translation>Propuesta de la última ejecución</translation>
    </message>
    <message>
      <source>Proposed for closing, for their finding is gone: {gone}.</source>
      <translation>Propuestas para cierre, porque su hallazgo desapareció: {gone}.</translation>
    </message>
    <message>
      <source>Proposed lamps</source>
      <translation>Luminarias propuestas</translation>
    </message>
    <message>
      <source>Put into the &amp;queue</source>
      <translation>Pone&amp;r en la cola</translation>
    </message>
    <message>
      <source>Puts a corridor to work for its 90 days, or into the queue.</source>
      <translation>Pone un corredor en obra por sus 90 días, o en la cola.</translation>
    </message>
    <message>
      <source>Queue</source>
      <translation>Cola</translation>
    </message>
    <message>
      <source>R&amp;un</source>
      <translation>&amp;Ejecutar</translation>
    </message>
    <message>
      <source>REQUESTS: {count} lighting cases have no status; they blame no lamp.</source>
      <translation>REQUESTS: {count} casos de iluminación no tienen estado; no culpan a ninguna luminaria.</translation>
    </message>
    <message>
      <source>REQUESTS: {count} open cases lie farther than {reach:g} m from streets.</source>
      <translation>REQUESTS: {count} casos abiertos están a más de {reach:g} m de las calles.</translation>
    </message>
    <message>
      <source>REQUESTS: {open} open lighting cases of {all}; {hit} mark their nearest lamp as out, {far} have no lamp within {distance:g} m, {piled} lie on a pile and say nothing.</source>
      <translation>REQUESTS: {open} casos de iluminación abiertos de {all}; {hit} marcan como apagada su luminaria más cercana, {far} no tienen luminaria a menos de {distance:g} m, {piled} están en un montón y no dicen nada.</translation>
    </message>
    <message>
      <source>RISK is not given: the density alone decides. The published rule asks for both risk and density.</source>
      <translation>No se indicó RISK: decide solo la densidad. La regla publicada pide tanto riesgo como densidad.</translation>
    </message>
    <message>
      <source>ROLE_FORMS says so.</source>
      <translation>Lo dice ROLE_FORMS.</translation>
    </message>
    <message>
      <source>RTM,RTMDx,risk terrain modeling,risk factor,relative risk,environment,Poisson,negative binomial,elastic net,BIC</source>
      <translation>RTM,RTMDx,modelado del terreno de riesgo,factor de riesgo,riesgo relativo,entorno,Poisson,binomial negativa,red elástica,BIC</translation>
    </message>
    <message>
      <source>Ra&amp;nked streets</source>
      <translation>Calles con ra&amp;ngo</translation>
    </message>
    <message>
      <source>Radius of a plant given as a point</source>
      <translation>Radio de una planta dada como punto</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>Rango</translation>
    </message>
    <message>
      <source>Rank 1: look here first</source>
      <translation>Rango 1: mire aquí primero</translation>
    </message>
    <message>
      <source>Rank 2 and 3</source>
      <translation>Rangos 2 y 3</translation>
    </message>
    <message>
      <source>Rank 4 to 10</source>
      <translation>Rangos 4 a 10</translation>
    </message>
    <message>
      <source>Rank corridors</source>
      <translation>Clasificar corredores</translation>
    </message>
    <message>
      <source>Rank the layer anew, so that it holds these ranks</source>
      <translation>Volver a calcular los rangos de la capa, para que tenga estos</translation>
    </message>
    <message>
      <source>Ranked streets</source>
      <translation>Calles con rango</translation>
    </message>
    <message>
      <source>Ranked streets (from the overlay)</source>
      <translation>Calles con rango (de la superposición)</translation>
    </message>
    <message>
      <source>Ranked {count:,} streets by {factors}.</source>
      <translation>Se dio rango a {count:,} calles según {factors}.</translation>
    </message>
    <message>
      <source>Ranks of the streets, for the priority</source>
      <translation>Rangos de las calles, para la prioridad</translation>
    </message>
    <message>
      <source>Ranks streets by how hot, dark, overgrown and empty they are, and says why.</source>
      <translation>Da un rango a las calles según lo calientes, oscuras, cubiertas de maleza y vacías que están, y dice por qué.</translation>
    </message>
    <message>
      <source>Ratio to the days before {value:.2f} (95 % interval {low:.2f} to {high:.2f}): fewer than chance brings; the season may explain it, see a year ago.</source>
      <translation>Razón respecto de los días anteriores {value:.2f} (intervalo del 95 %: {low:.2f} a {high:.2f}): menos de lo que trae el azar; la temporada puede explicarlo, vea hace un año.</translation>
    </message>
    <message>
      <source>Ratio to the days before {value:.2f} (95 % interval {low:.2f} to {high:.2f}): more than chance brings; the season may explain it, see a year ago.</source>
      <translation>Razón respecto de los días anteriores {value:.2f} (intervalo del 95 %: {low:.2f} a {high:.2f}): más de lo que trae el azar; la temporada puede explicarlo, vea hace un año.</translation>
    </message>
    <message>
      <source>Ratio to the days before {value:.2f} (95 % interval {low:.2f} to {high:.2f}): within what chance brings.</source>
      <translation>Razón respecto de los días anteriores {value:.2f} (intervalo del 95 %: {low:.2f} a {high:.2f}): dentro de lo que trae el azar.</translation>
    </message>
    <message>
      <source>Read the workspace again (F5)</source>
      <translation>Leer otra vez el espacio de trabajo (F5)</translation>
    </message>
    <message>
      <source>Reading the history of an order</source>
      <translation>Leyendo el historial de una orden</translation>
    </message>
    <message>
      <source>Reading the land use of parcels</source>
      <translation>Leyendo el uso de suelo de las parcelas</translation>
    </message>
    <message>
      <source>Reading the names of streets</source>
      <translation>Leyendo los nombres de las calles</translation>
    </message>
    <message>
      <source>Reading the ranked streets</source>
      <translation>Leyendo las calles con rango</translation>
    </message>
    <message>
      <source>Reading the workspace</source>
      <translation>Leyendo el espacio de trabajo</translation>
    </message>
    <message>
      <source>Reads crime files and writes one point per incident. The Kansas City Police Department publishes one row per person involved, with other columns each year: an incident is one report number and offense, and columns about persons are never read. Files without report numbers have identical rows (time, offense, place) counted once.

Rows are left out, counted and listed under 'Rows left out' when they have no coordinates, lie far from all others (more than 6 times the median distance of the places from their middle, and 25 km), or have no date. Sensitive offenses (domestic, sexual, child, suicide) are left out by default.

occurred_from and occurred_to are local wall time; time_precision says how well the time is known: to the minute, the hour, the day, or a range of both. night is true when the sun was below the horizon all that time, and empty when the time is not known well enough. pile marks coordinates that implausibly many incidents share.</source>
      <translation>Lee archivos de delitos y escribe un punto por incidente. El Departamento de Policía de Kansas City publica una fila por persona involucrada, con otras columnas cada año: un incidente es un número de reporte y un delito, y las columnas sobre personas nunca se leen. En los archivos sin números de reporte, las filas idénticas (hora, delito, lugar) cuentan una vez.

Las filas se dejan fuera, se cuentan y se listan en 'Filas que se dejaron fuera' cuando no tienen coordenadas, están lejos de todas las demás (más de 6 veces la distancia mediana de los lugares a su centro, y 25 km) o no tienen fecha. Los delitos sensibles (violencia doméstica, delitos sexuales, menores, suicidio) se dejan fuera de entrada.

occurred_from y occurred_to son la hora local del reloj; time_precision dice con qué exactitud se conoce la hora: al minuto, la hora, el día, o un intervalo entre ambos. night es verdadero cuando el sol estuvo bajo el horizonte todo ese tiempo, y vacío cuando la hora no se conoce lo bastante bien. pile marca las coordenadas que comparte un número inverosímil de incidentes.</translation>
    </message>
    <message>
      <source>Reads files of 311 requests and writes one point per case, with the condition that the request tells of (lighting, vegetation, vacancy, dumping, graffiti or other), whether it is open, and its age. Knows Kansas City's files before and after the change of words in 2018, bulk downloads of Open311, and, as generic, the files of other cities.

Resolved, canceled and duplicate cases are closed. age_days counts calendar days from opening to closing; for open cases to AS_OF, without it to END, without both to the last day that the files tell of, never to today, so that a run can be repeated. Every row that is left out is counted and listed.</source>
      <translation>Lee archivos de solicitudes 311 y escribe un punto por caso, con la condición de que habla la solicitud (lighting, vegetation, vacancy, dumping, graffiti u other), si está abierto y su antigüedad. Conoce los archivos de Kansas City de antes y después del cambio de palabras de 2018, las descargas masivas de Open311 y, como generic, los archivos de otras ciudades.

Los casos resueltos, cancelados y duplicados están cerrados. age_days cuenta los días de calendario desde la apertura hasta el cierre; en los casos abiertos, hasta AS_OF, sin él hasta END, y sin ninguno hasta el último día del que hablan los archivos, nunca hasta hoy, para que una ejecución pueda repetirse. Cada fila que se deja fuera se cuenta y se lista.</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Motivo</translation>
    </message>
    <message>
      <source>Reason of the last step</source>
      <translation>Motivo del último paso</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Registro</translation>
    </message>
    <message>
      <source>Records of evidence</source>
      <translation>Registros de evidencia</translation>
    </message>
    <message>
      <source>Records that belong to a parcel</source>
      <translation>Registros que pertenecen a una parcela</translation>
    </message>
    <message>
      <source>Red band of the image (0 = index)</source>
      <translation>Banda roja de la imagen (0 = índice)</translation>
    </message>
    <message>
      <source>Refresh</source>
      <translation>Actualizar</translation>
    </message>
    <message>
      <source>Relative risk</source>
      <translation>Riesgo relativo</translation>
    </message>
    <message>
      <source>Replaces the pages it holds; the item ids are in the help.</source>
      <translation>Reemplaza las páginas que contiene; los ids de los elementos están en la ayuda.</translation>
    </message>
    <message>
      <source>Requests</source>
      <translation>Solicitudes</translation>
    </message>
    <message>
      <source>Requests (from Import requests)</source>
      <translation>Solicitudes (de Importar solicitudes)</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>Restablecer</translation>
    </message>
    <message>
      <source>Rest</source>
      <translation>Resto</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Resultado</translation>
    </message>
    <message>
      <source>Results of the condition tools show only what falls short.</source>
      <translation>Los resultados de las herramientas de condiciones muestran solo lo que no alcanza.</translation>
    </message>
    <message>
      <source>Right side (dashed)</source>
      <translation>Lado derecho (discontinua)</translation>
    </message>
    <message>
      <source>Risk</source>
      <translation>Riesgo</translation>
    </message>
    <message>
      <source>Risk above which a cell is of high risk</source>
      <translation>Riesgo por encima del cual una celda es de riesgo alto</translation>
    </message>
    <message>
      <source>Risk terrain</source>
      <translation>Terreno de riesgo</translation>
    </message>
    <message>
      <source>Risk terrain model</source>
      <translation>Modelo del terreno de riesgo</translation>
    </message>
    <message>
      <source>Risk terrain modeling looks at places, not at people: which features around a place (vacant houses, bus stops, dark lamps, problem businesses) go with incidents, within which distance and how strongly? It is a screening tool that tells where to look first. It predicts nothing about any person, proves no cause, and reported incidents follow where people report: check every finding on the ground.

The study area is cut into cells of half a block. Each layer of FACTORS gives variables at every half (or whole) block up to MAX_BLOCKS: proximity (the center of the cell lies within the distance) and density (the kernel density with that bandwidth is more than two standard deviations above its mean). Lines count by their length, areas by the ground they cover. A penalized Poisson regression with cross-validation chooses candidates; a stepwise search, in and out, builds a Poisson and a negative binomial model of at most one variable per factor, and the lower BIC wins. The relative risk value (RRV) of a factor is how many times as many incidents its cells have, all else equal. A cell's risk is the product of the values present in it, divided so that the lowest cell is 1; high risk is above the mean plus two standard deviations.

Fewer than about 30 incidents make no model to rely on. Factors that lie in the same places stand in for one another: one of them enters, and the report says which were left out and why. The p of a variable chosen among many is too small, and the intervals are too narrow because neighboring cells resemble each other: trust a second year more.

Procedure: J. M. Caplan, L. W. Kennedy and E. L. Piza (2013), Risk Terrain Modeling Diagnostics (RTMDx) Utility User Manual, Rutgers Center on Public Security; J. M. Caplan and L. W. Kennedy (2016), Risk Terrain Modeling, University of California Press. The program here is our own.</source>
      <translation>El modelado del terreno de riesgo mira lugares, no personas: ¿qué rasgos alrededor de un lugar (casas desocupadas, paradas de autobús, luminarias apagadas, negocios problemáticos) van con los incidentes, dentro de qué distancia y con qué fuerza? Es una herramienta de sondeo que dice dónde mirar primero. No predice nada sobre ninguna persona, no prueba ninguna causa, y los incidentes reportados siguen a donde la gente reporta: compruebe cada hallazgo en el terreno.

El área de estudio se corta en celdas de media cuadra. Cada capa de FACTORS da variables a cada media cuadra (o cuadra entera) hasta MAX_BLOCKS: proximidad (el centro de la celda está dentro de la distancia) y densidad (la densidad de núcleo con ese ancho de banda supera en más de dos desviaciones estándar su media). Las líneas cuentan por su longitud, las áreas por el terreno que cubren. Una regresión de Poisson penalizada con validación cruzada elige candidatas; una búsqueda por pasos, que agrega y quita, construye un modelo de Poisson y uno binomial negativo con una variable por factor como máximo, y gana el BIC más bajo. El valor de riesgo relativo (RRV) de un factor es cuántas veces más incidentes tienen sus celdas, a igualdad de todo lo demás. El riesgo de una celda es el producto de los valores presentes en ella, dividido de modo que la celda más baja sea 1; el riesgo alto está por encima de la media más dos desviaciones estándar.

Menos de unos 30 incidentes no dan un modelo del que fiarse. Los factores que están en los mismos lugares se sustituyen unos a otros: uno de ellos entra, y el informe dice cuáles se dejaron fuera y por qué. El p de una variable elegida entre muchas es demasiado pequeño, y los intervalos son demasiado estrechos porque las celdas vecinas se parecen: confíe más en un segundo año.

Procedimiento: J. M. Caplan, L. W. Kennedy y E. L. Piza (2013), Risk Terrain Modeling Diagnostics (RTMDx) Utility User Manual, Rutgers Center on Public Security; J. M. Caplan y L. W. Kennedy (2016), Risk Terrain Modeling, University of California Press. El programa de aquí es nuestro.</translation>
    </message>
    <message>
      <source>Risk the rule asks for</source>
      <translation>Riesgo que pide la regla</translation>
    </message>
    <message>
      <source>Risk, relative to the mean cell</source>
      <translation>Riesgo, respecto de la celda media</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Función</translation>
    </message>
    <message>
      <source>Role {role} brings services, with a page for offers and referrals.</source>
      <translation>La función {role} lleva servicios, con una página para ofertas y remisiones.</translation>
    </message>
    <message>
      <source>Role {role} checks businesses, with the checklist of a visit.</source>
      <translation>La función {role} revisa negocios, con la lista de control de una visita.</translation>
    </message>
    <message>
      <source>Role {role} has no form of its own; ROLE_FORMS can give it one.</source>
      <translation>La función {role} no tiene formulario propio; ROLE_FORMS puede darle uno.</translation>
    </message>
    <message>
      <source>Row of IES RP-8-14 compared with</source>
      <translation>Fila de IES RP-8-14 con la que se compara</translation>
    </message>
    <message>
      <source>Rows far away from all others or nowhere on earth: {count:,}.</source>
      <translation>Filas muy lejos de todas las demás o en ningún lugar de la Tierra: {count:,}.</translation>
    </message>
    <message>
      <source>Rows far away from the rest</source>
      <translation>Filas muy lejos del resto</translation>
    </message>
    <message>
      <source>Rows left out</source>
      <translation>Filas que se dejaron fuera</translation>
    </message>
    <message>
      <source>Rows of a case that another row stands for: {count:,}.</source>
      <translation>Filas de un caso que otra fila ya representa: {count:,}.</translation>
    </message>
    <message>
      <source>Rows of a case that is already there</source>
      <translation>Filas de un caso que ya está</translation>
    </message>
    <message>
      <source>Rows read</source>
      <translation>Filas leídas</translation>
    </message>
    <message>
      <source>Rows that cannot be read</source>
      <translation>Filas que no se pueden leer</translation>
    </message>
    <message>
      <source>Rows whose values do not fit the columns: {count:,}.</source>
      <translation>Filas cuyos valores no corresponden a las columnas: {count:,}.</translation>
    </message>
    <message>
      <source>Rows without a date</source>
      <translation>Filas sin fecha</translation>
    </message>
    <message>
      <source>Rows without a date that can be read: {count:,}.</source>
      <translation>Filas sin una fecha que se pueda leer: {count:,}.</translation>
    </message>
    <message>
      <source>Rows without coordinates</source>
      <translation>Filas sin coordenadas</translation>
    </message>
    <message>
      <source>Rows without coordinates: {count:,}.</source>
      <translation>Filas sin coordenadas: {count:,}.</translation>
    </message>
    <message>
      <source>Rules of other places; your own heights below replace them.</source>
      <translation>Reglas de otros lugares; sus propias alturas de abajo las reemplazan.</translation>
    </message>
    <message>
      <source>Run id printed on every page</source>
      <translation>Id de la ejecución impreso en cada página</translation>
    </message>
    <message>
      <source>Runs from its first to its last point. Pieces that join make one line.</source>
      <translation>Va desde su primer punto hasta el último. Los pedazos que se unen hacen una sola línea.</translation>
    </message>
    <message>
      <source>SHADE: crowns on cells of {cell:.1f} m, leaves from {base:g} m up; a light path through a crown gives {share:.0%} of its light.</source>
      <translation>SHADE: copas en celdas de {cell:.1f} m, hojas desde {base:g} m hacia arriba; un camino de luz a través de una copa da {share:.0%} de su luz.</translation>
    </message>
    <message>
      <source>SHADE: the raster has data on {share:.0%} of the length of the streets. Elsewhere no tree is known, which does not mean that there is none: the light there may be less.</source>
      <translation>SHADE: el ráster tiene datos en {share:.0%} de la longitud de las calles. En el resto no se conoce ningún árbol, lo que no significa que no haya: allí la luz puede ser menor.</translation>
    </message>
    <message>
      <source>SHRUB_TOP ({low:g} m) must be zero or more and lie below CANOPY_BOTTOM ({high:g} m); change one of them.</source>
      <translation>SHRUB_TOP ({low:g} m) debe ser cero o más y estar por debajo de CANOPY_BOTTOM ({high:g} m); cambie uno de los dos.</translation>
    </message>
    <message>
      <source>START is after END; exchange the two days.</source>
      <translation>START es posterior a END; intercambie los dos días.</translation>
    </message>
    <message>
      <source>START: took {day}.</source>
      <translation>START: se tomó {day}.</translation>
    </message>
    <message>
      <source>STATUS_FIELD {field}, taken as {title}: {shown}.</source>
      <translation>STATUS_FIELD {field}, tomado como {title}: {shown}.</translation>
    </message>
    <message>
      <source>STOPS: left out {count} stops out of reach of the corridor.</source>
      <translation>STOPS: se dejaron fuera {count} paradas fuera del alcance del corredor.</translation>
    </message>
    <message>
      <source>STOPS: light at stops (STOP_LUX) needs a layer of stops.</source>
      <translation>STOPS: la luz en las paradas (STOP_LUX) necesita una capa de paradas.</translation>
    </message>
    <message>
      <source>STREET: {street} has no line for {gap:.0f} m between the cross streets (names there: {along}); join names with ';' or raise MAX_GAP.</source>
      <translation>STREET: {street} no tiene línea durante {gap:.0f} m entre las calles transversales (nombres allí: {along}); una los nombres con ';' o aumente MAX_GAP.</translation>
    </message>
    <message>
      <source>STREET: {street} meets {first} and {second} in two separate places; select the streets around one of them and run on the selected features only.</source>
      <translation>STREET: {street} se encuentra con {first} y {second} en dos lugares separados; seleccione las calles alrededor de uno de ellos y ejecute solo con los objetos seleccionados.</translation>
    </message>
    <message>
      <source>STREETS: no walk leads from the corridor to any stop; look at the layer.</source>
      <translation>STREETS: ningún camino a pie lleva del corredor a ninguna parada; revise la capa.</translation>
    </message>
    <message>
      <source>STREET_ID: used the field {field}.</source>
      <translation>STREET_ID: se usó el campo {field}.</translation>
    </message>
    <message>
      <source>STREET_ID: {missing} streets have no id and {twice} repeat one; they stay apart here, but later tools cannot tell them apart.</source>
      <translation>STREET_ID: {missing} calles no tienen id y {twice} repiten uno; aquí quedan separadas, pero las herramientas siguientes no pueden distinguirlas.</translation>
    </message>
    <message>
      <source>SVG drawing (*.svg);;PNG picture (*.png)</source>
      <translation>Dibujo SVG (*.svg);;Imagen PNG (*.png)</translation>
    </message>
    <message>
      <source>Samples</source>
      <translation>Muestras</translation>
    </message>
    <message>
      <source>Samples on all walks</source>
      <translation>Muestras en todas las aceras</translation>
    </message>
    <message>
      <source>Sat</source>
      <translation>sáb</translation>
    </message>
    <message>
      <source>Saturday</source>
      <translation>sábado</translation>
    </message>
    <message>
      <source>Save chart of &amp;hours</source>
      <translation>Guardar gráfico de &amp;horas</translation>
    </message>
    <message>
      <source>Save chart of &amp;weeks</source>
      <translation>&amp;Guardar gráfico de semanas</translation>
    </message>
    <message>
      <source>Saving work orders</source>
      <translation>Guardando órdenes de trabajo</translation>
    </message>
    <message>
      <source>Say on which day the stop was visited.</source>
      <translation>Diga qué día se visitó la parada.</translation>
    </message>
    <message>
      <source>Say what is to be done.</source>
      <translation>Diga qué hay que hacer.</translation>
    </message>
    <message>
      <source>Say which layer is what: incidents, streets, lamps, parcels …</source>
      <translation>Diga qué es cada capa: incidentes, calles, luminarias, parcelas …</translation>
    </message>
    <message>
      <source>Say why the order is on hold or canceled.</source>
      <translation>Diga por qué la orden está en espera o cancelada.</translation>
    </message>
    <message>
      <source>Say why: write the reason of this step into the field status_note.</source>
      <translation>Indique por qué: escriba el motivo de este paso en el campo status_note.</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Puntaje</translation>
    </message>
    <message>
      <source>Screening only: little green</source>
      <translation>Solo sondeo: poco verde</translation>
    </message>
    <message>
      <source>Screening only: much green, look on site</source>
      <translation>Solo sondeo: mucho verde, mire en el lugar</translation>
    </message>
    <message>
      <source>Second period</source>
      <translation>Segundo período</translation>
    </message>
    <message>
      <source>Second period, first day</source>
      <translation>Segundo período, primer día</translation>
    </message>
    <message>
      <source>Second period, last day</source>
      <translation>Segundo período, último día</translation>
    </message>
    <message>
      <source>See where hot spots meet dark, overgrown and empty places.</source>
      <translation>Vea dónde los puntos calientes coinciden con lugares oscuros, cubiertos de maleza y vacíos.</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Semilla</translation>
    </message>
    <message>
      <source>Segments with their middles at most this far apart are neighbors.</source>
      <translation>Los tramos cuyos puntos medios están como máximo a esta distancia son vecinos.</translation>
    </message>
    <message>
      <source>Select orders first.</source>
      <translation>Primero seleccione órdenes.</translation>
    </message>
    <message>
      <source>Sensitive</source>
      <translation>Sensibles</translation>
    </message>
    <message>
      <source>Sensitive, left out: {count:,}.</source>
      <translation>Sensibles, se dejaron fuera: {count:,}.</translation>
    </message>
    <message>
      <source>Separated by commas, such as issued,in_progress; blank for every status.</source>
      <translation>Separados por comas, como issued,in_progress; en blanco para todos los estados.</translation>
    </message>
    <message>
      <source>Separated by commas; blank for all.</source>
      <translation>Separados por comas; en blanco para todos.</translation>
    </message>
    <message>
      <source>Separated by commas; used with a status field.</source>
      <translation>Separados por comas; se usan con un campo de estado.</translation>
    </message>
    <message>
      <source>Services to offer</source>
      <translation>Servicios para ofrecer</translation>
    </message>
    <message>
      <source>Set status</source>
      <translation>Cambiar estado</translation>
    </message>
    <message>
      <source>Set status ({count})</source>
      <translation>Cambiar estado ({count})</translation>
    </message>
    <message>
      <source>Setting</source>
      <translation>Ajuste</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>Shape of the cells</source>
      <translation>Forma de las celdas</translation>
    </message>
    <message>
      <source>Share in the dark</source>
      <translation>Parte a oscuras</translation>
    </message>
    <message>
      <source>Share of blocked sight lines</source>
      <translation>Parte de las vistas que está tapada</translation>
    </message>
    <message>
      <source>Share of each street's walks where plants block the view.</source>
      <translation>Parte de las aceras de cada calle donde las plantas tapan la vista.</translation>
    </message>
    <message>
      <source>Share of light through a crown</source>
      <translation>Parte de la luz que atraviesa una copa</translation>
    </message>
    <message>
      <source>Share of places that holds 80 % of the incidents</source>
      <translation>Proporción de lugares que concentra el 80 % de los incidentes</translation>
    </message>
    <message>
      <source>Share of samples with data</source>
      <translation>Parte de las muestras con datos</translation>
    </message>
    <message>
      <source>Share of streets that holds 80 % of the incidents</source>
      <translation>Proporción de calles que concentra el 80 % de los incidentes</translation>
    </message>
    <message>
      <source>Share of the incidents in cells of high risk</source>
      <translation>Parte de los incidentes en celdas de riesgo alto</translation>
    </message>
    <message>
      <source>Share of the top tenth that is stable</source>
      <translation>Parte de la décima superior que es estable</translation>
    </message>
    <message>
      <source>Share of the walks below the class average</source>
      <translation>Parte de las aceras bajo el promedio de la clase</translation>
    </message>
    <message>
      <source>Share of those that are blocked</source>
      <translation>Parte de esas que está tapada</translation>
    </message>
    <message>
      <source>Shares every incident among the hours in which it may have happened (aoristic analysis, Ratcliffe and McCullagh 1998): a burglary between 23:30 and 01:15 counts 2/7 for the hour from 23:00, 4/7 for that from 0:00 and 1/7 for that from 1:00. Incidents at one moment count for its hour; a begin after its end is exchanged with it; a range longer than seven days is spread evenly over the week.

Times are what the clock on the wall shows; TIME_ZONE is only needed for the two nights when clocks change, in which the overlap is counted in real time. Incidents of which only the day is known (time_precision day, or a date without a time) are left out and counted.

hour_of_week 0 is Monday, midnight to 1 am; share is the part of the group's whole. With GROUP_FIELD (a street id, a category, a beat) every value gets 168 rows; the chart shows all together.</source>
      <translation>Reparte cada incidente entre las horas en que pudo ocurrir (análisis aorístico, Ratcliffe y McCullagh 1998): un robo entre las 23:30 y la 01:15 cuenta 2/7 para la hora desde las 23:00, 4/7 para la hora desde las 0:00 y 1/7 para la hora desde la 1:00. Los incidentes de un solo momento cuentan para su hora; un comienzo posterior a su fin se intercambia con él; un intervalo de más de siete días se reparte por igual en la semana.

Las horas son las que muestra el reloj de pared; TIME_ZONE solo se necesita para las dos noches en que cambian los relojes, en las que el traslape se cuenta en tiempo real. Los incidentes de los que solo se conoce el día (time_precision day, o una fecha sin hora) se dejan fuera y se cuentan.

hour_of_week 0 es el lunes, de medianoche a 1 a. m.; share es la parte del total del grupo. Con GROUP_FIELD (un id de calle, una categoría, un sector policial) cada valor recibe 168 filas; el gráfico los muestra todos juntos.</translation>
    </message>
    <message>
      <source>Shares stops along a corridor out to teams, balanced by minutes.</source>
      <translation>Reparte entre equipos las paradas a lo largo de un corredor, equilibradas por minutos.</translation>
    </message>
    <message>
      <source>Shipped catalogue</source>
      <translation>Catálogo incluido</translation>
    </message>
    <message>
      <source>Shipped profile</source>
      <translation>Perfil incluido</translation>
    </message>
    <message>
      <source>Shortest block</source>
      <translation>Cuadra más corta</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Mostrar todo</translation>
    </message>
    <message>
      <source>Show the &amp;first steps in the panel Corridor</source>
      <translation>Mostrar los primeros pa&amp;sos en el panel Corredor</translation>
    </message>
    <message>
      <source>Show the selected orders on the map (Enter)</source>
      <translation>Mostrar en el mapa las órdenes seleccionadas (Intro)</translation>
    </message>
    <message>
      <source>Show the street on the map (Enter)</source>
      <translation>Mostrar la calle en el mapa (Intro)</translation>
    </message>
    <message>
      <source>Shrub top used, meters</source>
      <translation>Cima de los arbustos usada, metros</translation>
    </message>
    <message>
      <source>Side</source>
      <translation>Lado</translation>
    </message>
    <message>
      <source>Side walked from the from-street to the to-street</source>
      <translation>Lado que se camina desde la calle inicial hasta la calle final</translation>
    </message>
    <message>
      <source>Sight lines beside the walks</source>
      <translation>Vistas junto a las aceras</translation>
    </message>
    <message>
      <source>Sight-line rule</source>
      <translation>Regla de la vista libre</translation>
    </message>
    <message>
      <source>Slides a stretch of about LENGTH (give or take a quarter) along every named street, from one named cross street to another, and ranks those that meet the rule. Filter out alleys and ramps that bear names.

The rule mean_plus_2sd is the one published for place-based work in Kansas City: risk and density both lie more than two standard deviations above the mean of their raster (all cells with data; clip the raster to the city first). Without RISK the density alone decides. The rule top_share takes the TOP_SHARE of the street length with the highest values of the rasters, or of hot_score without any. hot_share is the share of the stretch that meets the rule; where a raster has no data it does not.

The score is hot_share × the mean of hot_score, light_score, veg_score and vacancy_score with WEIGHTS: how much of the stretch meets the rule, and how bad the stretch is. Each of these is the mean of the overlay's score over the meters of street that have it, both carriageways of a divided street; one that was not measured at all leaves the mean. rank_low and rank_high are the best and the worst rank of the candidate under every combination of weights 20 % higher and lower.

Of stretches that overlap on one street the one with the highest score stays; of equal ones that with the larger hot_share. Equal scores share a rank. Give street, from_street and to_street of a candidate to Define corridor. The order shows where to look first; it proves no cause and foretells no crime.</source>
      <translation>Desliza un tramo de unos LENGTH (un cuarto más o menos) a lo largo de cada calle con nombre, de una calle transversal con nombre a otra, y da un rango a los que cumplen la regla. Filtre los callejones y rampas que tengan nombre.

La regla mean_plus_2sd es la publicada para el trabajo basado en lugares de Kansas City: tanto el riesgo como la densidad superan en más de dos desviaciones estándar la media de su ráster (todas las celdas con datos; primero recorte el ráster a la ciudad). Sin RISK decide solo la densidad. La regla top_share toma el TOP_SHARE de la longitud de las calles con los valores más altos de los rásteres, o de hot_score si no hay ninguno. hot_share es la parte del tramo que cumple la regla; donde un ráster no tiene datos, no la cumple.

El puntaje es hot_share × la media de hot_score, light_score, veg_score y vacancy_score con WEIGHTS: cuánto del tramo cumple la regla y qué tan mal está el tramo. Cada uno de estos es la media del puntaje de la superposición en los metros de calle que lo tienen, en las dos calzadas de una calle dividida; uno que no se midió en absoluto sale de la media. rank_low y rank_high son el mejor y el peor rango del candidato con todas las combinaciones de pesos 20 % mayores y menores.

De los tramos que se traslapan en una calle queda el de puntaje más alto; entre iguales, el de hot_share mayor. Los puntajes iguales comparten rango. Indique street, from_street y to_street de un candidato en Definir corredor. El orden muestra dónde mirar primero; no prueba ninguna causa ni anuncia ningún delito.</translation>
    </message>
    <message>
      <source>Some (0.05 to 0.25)</source>
      <translation>Algunos (de 0.05 a 0.25)</translation>
    </message>
    <message>
      <source>Somebody else saved one of these {rows} while you were editing it. Nothing of this save was stored: note your change, discard your edits, and make it again.</source>
      <translation>Otra persona guardó uno de estos registros ({rows}) mientras usted lo editaba. No se guardó nada: anote su cambio, descarte la edición y repítala.</translation>
    </message>
    <message>
      <source>Spanish</source>
      <translation>Español</translation>
    </message>
    <message>
      <source>Spots with several parcels</source>
      <translation>Sitios con varias parcelas</translation>
    </message>
    <message>
      <source>Spreads every incident over the ground around it and adds up: the raster gives incidents per square kilometer (or the sum of WEIGHT per square kilometer).

BANDWIDTH decides what the map shows: one or two blocks (150–300 m) show corners and stretches of a street, a kilometer shows neighborhoods. 0 takes 0.9 × the smaller of the standard distance and 1.2 × the median distance from the center × (number of incidents) to the power −1/5, from both directions; it tends to be wide. The kernel ends at the bandwidth; for the Gaussian it is the standard deviation, and the kernel is cut off at four of them, where 0.03 % lies outside. An automatic bandwidth is adapted to the kernel, so that each kernel smooths equally.

MASK leaves cells with their center outside its polygons empty; incidents outside still count as far as they reach in. Densities from few incidents tell where those few happened: do not publish a map of less than about 20.

A warning is given when one exact coordinate that implausibly many incidents share makes a hot place: such piles are mostly failed geocodes.</source>
      <translation>Reparte cada incidente por el terreno a su alrededor y suma: el ráster da los incidentes por kilómetro cuadrado (o la suma de WEIGHT por kilómetro cuadrado).

BANDWIDTH decide lo que muestra el mapa: una o dos cuadras (150–300 m) muestran esquinas y tramos de una calle, un kilómetro muestra barrios. 0 toma 0.9 × la menor entre la distancia estándar y 1.2 × la distancia mediana al centro × (número de incidentes) elevado a −1/5, de las dos direcciones; suele ser amplio. El núcleo termina en el ancho de banda; en el gaussiano este es la desviación estándar, y el núcleo se corta a cuatro de ellas, donde queda fuera el 0.03 %. Un ancho de banda automático se adapta al núcleo, de modo que todos los núcleos suavizan por igual.

MASK deja vacías las celdas con su centro fuera de sus polígonos; los incidentes de afuera siguen contando hasta donde alcanzan adentro. Las densidades de pocos incidentes dicen dónde ocurrieron esos pocos: no publique un mapa de menos de unos 20.

Se avisa cuando una misma coordenada exacta, que comparte un número inverosímil de incidentes, hace un lugar caliente: esos montones suelen ser geocodificaciones fallidas.</translation>
    </message>
    <message>
      <source>Standard deviation of the density (per km²)</source>
      <translation>Desviación estándar de la densidad (por km²)</translation>
    </message>
    <message>
      <source>Starting points of single teams</source>
      <translation>Puntos de partida de equipos individuales</translation>
    </message>
    <message>
      <source>Stat&amp;us</source>
      <translation>E&amp;stado</translation>
    </message>
    <message>
      <source>Statistically sure hot and cold spots of incidents on a grid.</source>
      <translation>Puntos calientes y fríos de incidentes, estadísticamente seguros, en una cuadrícula.</translation>
    </message>
    <message>
      <source>Statistically sure hot and cold spots of the values of a layer.</source>
      <translation>Puntos calientes y fríos, estadísticamente seguros, de los valores de una capa.</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>Status of each lamp</source>
      <translation>Estado de cada luminaria</translation>
    </message>
    <message>
      <source>Status of the lamps</source>
      <translation>Estado de las luminarias</translation>
    </message>
    <message>
      <source>Status values that mean out</source>
      <translation>Valores de estado que significan apagada</translation>
    </message>
    <message>
      <source>Status words that mean out</source>
      <translation>Palabras de estado que significan apagada</translation>
    </message>
    <message>
      <source>Stepwise by BIC (factors in the model): Poisson {poisson:,.1f} ({p}), negative binomial {nb:,.1f} ({n}); taken: {family}. Without factors its BIC is {null:,.1f}.</source>
      <translation>Por pasos según BIC (factores en el modelo): Poisson {poisson:,.1f} ({p}), binomial negativa {nb:,.1f} ({n}); se tomó: {family}. Sin factores su BIC es {null:,.1f}.</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Parada</translation>
    </message>
    <message>
      <source>Stop and show all</source>
      <translation>Detener y mostrar todo</translation>
    </message>
    <message>
      <source>Stop number</source>
      <translation>Número de parada</translation>
    </message>
    <message>
      <source>Stop with half of it or more</source>
      <translation>Parada con la mitad de él o más</translation>
    </message>
    <message>
      <source>Stop with the average of the class or more</source>
      <translation>Parada con el promedio de la clase o más</translation>
    </message>
    <message>
      <source>Stops</source>
      <translation>Paradas</translation>
    </message>
    <message>
      <source>Stops in turfs</source>
      <translation>Paradas en zonas de recorrido</translation>
    </message>
    <message>
      <source>Stops on side streets</source>
      <translation>Paradas en calles laterales</translation>
    </message>
    <message>
      <source>Stops on the walk lists</source>
      <translation>Paradas en las listas de recorrido</translation>
    </message>
    <message>
      <source>Stops out of reach of the corridor</source>
      <translation>Paradas fuera del alcance del corredor</translation>
    </message>
    <message>
      <source>Stops this near to the center line are on the corridor</source>
      <translation>Las paradas así de cerca del eje están en el corredor</translation>
    </message>
    <message>
      <source>Stops to visit</source>
      <translation>Paradas por visitar</translation>
    </message>
    <message>
      <source>Street</source>
      <translation>Calle</translation>
    </message>
    <message>
      <source>Street center lines</source>
      <translation>Ejes de las calles</translation>
    </message>
    <message>
      <source>Street id field</source>
      <translation>Campo del id de la calle</translation>
    </message>
    <message>
      <source>Street lamps</source>
      <translation>Luminarias de la calle</translation>
    </message>
    <message>
      <source>Street names are from: {fields}.</source>
      <translation>Los nombres de las calles son de: {fields}.</translation>
    </message>
    <message>
      <source>Street segment</source>
      <translation>Tramo de calle</translation>
    </message>
    <message>
      <source>Street segments</source>
      <translation>Tramos de calle</translation>
    </message>
    <message>
      <source>Streets</source>
      <translation>Calles</translation>
    </message>
    <message>
      <source>Streets are ranked but not tested. {why}</source>
      <translation>Las calles tienen rango pero no se probaron. {why}</translation>
    </message>
    <message>
      <source>Streets are told apart by the field {field}.</source>
      <translation>Las calles se distinguen por el campo {field}.</translation>
    </message>
    <message>
      <source>Streets are told apart by their feature id.</source>
      <translation>Las calles se distinguen por el id de su objeto.</translation>
    </message>
    <message>
      <source>Streets around, for stops on side streets</source>
      <translation>Calles alrededor, para paradas en calles laterales</translation>
    </message>
    <message>
      <source>Streets by rank</source>
      <translation>Calles por rango</translation>
    </message>
    <message>
      <source>Streets long enough to compare</source>
      <translation>Calles lo bastante largas para comparar</translation>
    </message>
    <message>
      <source>Streets measured</source>
      <translation>Calles medidas</translation>
    </message>
    <message>
      <source>Streets that meet the class</source>
      <translation>Calles que cumplen la clase</translation>
    </message>
    <message>
      <source>Streets with a name field are labeled; parcels and others are outlined.</source>
      <translation>Las calles con un campo de nombre se rotulan; las parcelas y otras capas se dibujan con su contorno.</translation>
    </message>
    <message>
      <source>Streets with no lamp on record within MAX_REACH: {NO_LAMP_STREETS}; they count as dark (no_lamp is true), but the lamp layer may not cover them.</source>
      <translation>Calles sin ninguna luminaria registrada dentro de MAX_REACH: {NO_LAMP_STREETS}; cuentan como oscuras (no_lamp es verdadero), pero quizás la capa de luminarias no las abarca.</translation>
    </message>
    <message>
      <source>Streets with no lamp within reach</source>
      <translation>Calles sin ninguna luminaria a su alcance</translation>
    </message>
    <message>
      <source>Streets with the vertical minimum of the class</source>
      <translation>Calles con el mínimo vertical de la clase</translation>
    </message>
    <message>
      <source>Streets without data</source>
      <translation>Calles sin datos</translation>
    </message>
    <message>
      <source>Streets without length</source>
      <translation>Calles sin longitud</translation>
    </message>
    <message>
      <source>Streets without length, not measured: {NO_LENGTH}.</source>
      <translation>Calles sin longitud, no medidas: {NO_LENGTH}.</translation>
    </message>
    <message>
      <source>Stretch of a line without cross streets</source>
      <translation>Tramo de una línea sin calles transversales</translation>
    </message>
    <message>
      <source>Stretches compared</source>
      <translation>Tramos comparados</translation>
    </message>
    <message>
      <source>Stretches go over gaps up to two thirds of it, which it always spans.</source>
      <translation>Los tramos pasan por huecos de hasta dos tercios de esto, que siempre se salvan.</translation>
    </message>
    <message>
      <source>Study area</source>
      <translation>Área de estudio</translation>
    </message>
    <message>
      <source>Sun</source>
      <translation>dom</translation>
    </message>
    <message>
      <source>Sunday</source>
      <translation>domingo</translation>
    </message>
    <message>
      <source>System computed in</source>
      <translation>Sistema en que se calculó</translation>
    </message>
    <message>
      <source>System of the coordinates</source>
      <translation>Sistema de las coordenadas</translation>
    </message>
    <message>
      <source>T&amp;o cross street</source>
      <translation>Hasta la calle &amp;transversal</translation>
    </message>
    <message>
      <source>TARGET {name}: IES RP-8-14, {row}: {average:g} lx on average on each walk, average at most {ratio:g} times the lowest point; apart from that, in meets_vertical, at least {vertical:g} lx on a face 1.5 m up.</source>
      <translation>TARGET {name}: IES RP-8-14, {row}: {average:g} lx en promedio en cada acera, promedio como máximo {ratio:g} veces el punto más bajo; aparte de eso, en meets_vertical, al menos {vertical:g} lx sobre una cara a 1.5 m de altura.</translation>
    </message>
    <message>
      <source>TEAM_STARTS: {count} points name no team there is, or one twice.</source>
      <translation>TEAM_STARTS: {count} puntos no nombran ningún equipo que exista, o nombran uno dos veces.</translation>
    </message>
    <message>
      <source>TEMPLATE: {file}: {reason}; give another .qpt file or none.</source>
      <translation>TEMPLATE: {file}: {reason}; dé otro archivo .qpt o ninguno.</translation>
    </message>
    <message>
      <source>TIME_ZONE: '{value}' is no time zone; give a name such as America/Chicago.</source>
      <translation>TIME_ZONE: '{value}' no es una zona horaria; dé un nombre como America/Chicago.</translation>
    </message>
    <message>
      <source>TOP_FIELD: name the field of PLANTS that holds the plants' height.</source>
      <translation>TOP_FIELD: nombre el campo de PLANTS que contiene la altura de las plantas.</translation>
    </message>
    <message>
      <source>TO_STREET: {second} meets the street at the same place as {first}; give two different crossings.</source>
      <translation>TO_STREET: {second} se encuentra con la calle en el mismo lugar que {first}; dé dos cruces distintos.</translation>
    </message>
    <message>
      <source>Tabloid (11 × 17 in)</source>
      <translation>Tabloide (11 × 17 in)</translation>
    </message>
    <message>
      <source>Tall canopy of unknown bottom counts as</source>
      <translation>El dosel alto de base desconocida cuenta como</translation>
    </message>
    <message>
      <source>Tall crown, lower end not known</source>
      <translation>Copa alta, extremo inferior desconocido</translation>
    </message>
    <message>
      <source>Tall crowns, lower end to be checked on site</source>
      <translation>Copas altas, revise el extremo inferior en el lugar</translation>
    </message>
    <message>
      <source>Tall plants without a usable bottom</source>
      <translation>Plantas altas sin una base utilizable</translation>
    </message>
    <message>
      <source>Target in lux</source>
      <translation>Meta en lux</translation>
    </message>
    <message>
      <source>Task</source>
      <translation>Tarea</translation>
    </message>
    <message>
      <source>Team</source>
      <translation>Equipo</translation>
    </message>
    <message>
      <source>Teams meet at the block end {meeting:,.0f} m along the corridor, {away:,.0f} m from START_POINT.</source>
      <translation>Los equipos se reúnen en el final de cuadra a {meeting:,.0f} m a lo largo del corredor, a {away:,.0f} m de START_POINT.</translation>
    </message>
    <message>
      <source>Teams without a turf</source>
      <translation>Equipos sin zona de recorrido</translation>
    </message>
    <message>
      <source>Tells on which nights clocks change.</source>
      <translation>Dice en qué noches cambian los relojes.</translation>
    </message>
    <message>
      <source>Tests for every feature whether it lies among high (hot) or low (cold) values of a field: the vacancy rate of blocks, the light on streets, the counts of stops. A feature is compared together with all features whose centers lie within BAND, itself included (Getis–Ord Gi*, binary weights, as in ArcGIS). Points, lines (by their middle) and polygons (by their centroid) all work; all fields are kept.

p is corrected for false discoveries over the whole map: gi_bin is 3, 2, 1 for hot spots that are 99, 95, 90 % sure after that, −3, −2, −1 for cold ones. Features without a value are left out, not taken for zero. BAND 0 takes the first peak of Moran's I over 30 bands, else the distance that gives about 30 neighbors; the choice is reported.</source>
      <translation>Prueba para cada objeto si está entre valores altos (caliente) o bajos (frío) de un campo: la tasa de vacancia de las cuadras, la luz en las calles, los conteos de las paradas. Un objeto se compara junto con todos los objetos cuyos centros están dentro de BAND, él incluido (Getis–Ord Gi*, pesos binarios, como en ArcGIS). Sirven puntos, líneas (por su punto medio) y polígonos (por su centroide); se conservan todos los campos.

p se corrige por descubrimientos falsos en todo el mapa: gi_bin es 3, 2, 1 para puntos calientes que después de eso tienen 99, 95, 90 % de certeza, −3, −2, −1 para los fríos. Los objetos sin valor se dejan fuera, no se toman como cero. BAND 0 toma el primer pico de la I de Moran en 30 bandas o, si no lo hay, la distancia que da unos 30 vecinos; la elección se informa.</translation>
    </message>
    <message>
      <source>Tests the walks on both sides of each street every few meters: is the window between the top of shrubs and the bottom of tree crowns clear of plants?

What each input can tell:
• PLANTS with top and bottom heights: exactly whether foliage fills the window.
• CANOPY_HEIGHT: a height that ends inside the window blocks it. A height above the window shows something tall, but not where its foliage begins: such samples follow TALL_TREES (blocked unless PLANTS gives a bottom above the window) and their share is given as unsure_share.
• NDVI: only that something green is there, grass too. Alone it is screening: a list of places to look at; blocked_share stays empty.
• REQUESTS: open cases about vegetation on the street.

veg_score = 1 − (1 − share) × 0.75 ^ requests, where share is blocked_share, or green_share where there are no heights. Where a raster has no data nothing is assumed: coverage_share tells how much was seen, and streets without data stay empty.</source>
      <translation>Prueba las aceras de ambos lados de cada calle cada pocos metros: ¿está libre de plantas la ventana entre la cima de los arbustos y la base de las copas de los árboles?

Qué puede decir cada entrada:
• PLANTS con alturas de cima y base: exactamente si el follaje llena la ventana.
• CANOPY_HEIGHT: una altura que termina dentro de la ventana la tapa. Una altura por encima de la ventana muestra algo alto, pero no dónde empieza su follaje: esas muestras siguen TALL_TREES (tapadas salvo que PLANTS dé una base por encima de la ventana) y su parte se da como unsure_share.
• NDVI: solo que hay algo verde, también el pasto. Por sí solo es un sondeo: una lista de lugares para mirar; blocked_share queda vacío.
• REQUESTS: casos abiertos sobre vegetación en la calle.

veg_score = 1 − (1 − share) × 0.75 ^ solicitudes, donde share es blocked_share, o green_share donde no hay alturas. Donde un ráster no tiene datos no se supone nada: coverage_share dice cuánto se vio, y las calles sin datos quedan vacías.</translation>
    </message>
    <message>
      <source>That is the longest distance tried: it may reach farther (MAX_BLOCKS), or mark a part of town rather than a place.</source>
      <translation>Es la distancia más larga que se probó: puede llegar más lejos (MAX_BLOCKS), o señalar una parte de la ciudad más que un lugar.</translation>
    </message>
    <message>
      <source>That rule reaches {rule:.2f} m from the walk, CLEARANCE is {ours:g} m.</source>
      <translation>Esa regla llega a {rule:.2f} m de la acera, CLEARANCE es {ours:g} m.</translation>
    </message>
    <message>
      <source>The 90 days begin today, {day}.</source>
      <translation>Los 90 días empiezan hoy, {day}.</translation>
    </message>
    <message>
      <source>The calendar is empty; with a WORKSPACE it shows the term of the corridor.</source>
      <translation>El calendario está vacío; con un WORKSPACE muestra el plazo del corredor.</translation>
    </message>
    <message>
      <source>The cut between two turfs of a role is made at the block end nearest to it, and teams set out away from it. Replaces START_AT.</source>
      <translation>El corte entre dos zonas de una función se hace en el final de cuadra más cercano a él, y los equipos parten alejándose de él. Reemplaza START_AT.</translation>
    </message>
    <message>
      <source>The drawn line of {meters:,.0f} m ({feet:,.0f} ft) is used, not the names.</source>
      <translation>Se usa la línea dibujada de {meters:,.0f} m ({feet:,.0f} ft), no los nombres.</translation>
    </message>
    <message>
      <source>The few places that hold most of the incidents.</source>
      <translation>Los pocos lugares que concentran la mayoría de los incidentes.</translation>
    </message>
    <message>
      <source>The first candidate</source>
      <translation>El primer candidato</translation>
    </message>
    <message>
      <source>The form was not saved. {reason} Yours was: {yours}.</source>
      <translation>El formulario no se guardó. {reason} Lo suyo era: {yours}.</translation>
    </message>
    <message>
      <source>The form was saved.</source>
      <translation>El formulario se guardó.</translation>
    </message>
    <message>
      <source>The layer does not reach back over the same days before.</source>
      <translation>La capa no llega atrás hasta los mismos días anteriores.</translation>
    </message>
    <message>
      <source>The layer holds no incident with a date.</source>
      <translation>La capa no contiene ningún incidente con fecha.</translation>
    </message>
    <message>
      <source>The layer of incidents ends on {day}.</source>
      <translation>La capa de incidentes termina el {day}.</translation>
    </message>
    <message>
      <source>The layer shows no such order; look at its filter.</source>
      <translation>La capa no muestra esa orden; revise su filtro.</translation>
    </message>
    <message>
      <source>The layer was ranked with other weights than these.</source>
      <translation>Los rangos de la capa se calcularon con otros pesos que estos.</translation>
    </message>
    <message>
      <source>The log is only added to; no event is changed or removed.</source>
      <translation>Al registro solo se añade; ningún evento se cambia ni se elimina.</translation>
    </message>
    <message>
      <source>The lowest risk: {here}.</source>
      <translation>El riesgo más bajo: {here}.</translation>
    </message>
    <message>
      <source>The name of the corridor when empty.</source>
      <translation>El nombre del corredor si está vacío.</translation>
    </message>
    <message>
      <source>The options of KC Safety bring it back</source>
      <translation>Se recupera en las opciones de KC Safety</translation>
    </message>
    <message>
      <source>The order is due before the day it was made.</source>
      <translation>La orden vence antes del día en que se hizo.</translation>
    </message>
    <message>
      <source>The output AREA of Define corridor; only findings inside count. Without it findings within 75 m of the center line count.</source>
      <translation>La salida AREA de Definir corredor; solo cuentan los hallazgos de adentro. Sin ella cuentan los hallazgos a menos de 75 m del eje.</translation>
    </message>
    <message>
      <source>The output BLOCK_FACES of Define corridor; not needed with a workspace.</source>
      <translation>La salida BLOCK_FACES de Definir corredor; no se necesita con un espacio de trabajo.</translation>
    </message>
    <message>
      <source>The output of Generate work orders; not needed with a workspace.</source>
      <translation>La salida de Generar órdenes de trabajo; no se necesita con un espacio de trabajo.</translation>
    </message>
    <message>
      <source>The output of Import requests; only open cases count.</source>
      <translation>La salida de Importar solicitudes; solo cuentan los casos abiertos.</translation>
    </message>
    <message>
      <source>The paper of Print in Work orders.</source>
      <translation>El papel de Imprimir en Órdenes de trabajo.</translation>
    </message>
    <message>
      <source>The periods differ in length: everything is compared per day.</source>
      <translation>Los períodos duran distinto: todo se compara por día.</translation>
    </message>
    <message>
      <source>The periods overlap; let SECOND_START come after FIRST_END, or the second period end before FIRST_START.</source>
      <translation>Los períodos se traslapan; haga que SECOND_START sea posterior a FIRST_END, o que el segundo período termine antes de FIRST_START.</translation>
    </message>
    <message>
      <source>The project has no findings to make orders of; run the panel Overlay first.</source>
      <translation>El proyecto no tiene hallazgos de los que hacer órdenes; primero ejecute el panel Superposición.</translation>
    </message>
    <message>
      <source>The score weighs {factors}.</source>
      <translation>El puntaje pesa {factors}.</translation>
    </message>
    <message>
      <source>The source data came without a license; ask their owner before passing it on.</source>
      <translation>Los datos de origen vinieron sin licencia; pregunte a su dueño antes de pasarlos a otros.</translation>
    </message>
    <message>
      <source>The status '{status}' ({count:,} rows) says neither open nor closed; the date of closing decides.</source>
      <translation>El estado '{status}' ({count:,} filas) no dice ni abierto ni cerrado; decide la fecha de cierre.</translation>
    </message>
    <message>
      <source>The street has a gap; bridged up to {gap:.0f} m at a stretch.</source>
      <translation>La calle tiene un hueco; se salvaron hasta {gap:.0f} m seguidos.</translation>
    </message>
    <message>
      <source>The street meets the cross streets more than once; took the shortest of {count} ways, {length:,.0f} m (the others: {others}).</source>
      <translation>La calle se encuentra más de una vez con las calles transversales; se tomó el más corto de {count} caminos, {length:,.0f} m (los demás: {others}).</translation>
    </message>
    <message>
      <source>The stretch of a street between two cross streets, with its block faces.</source>
      <translation>El tramo de una calle entre dos calles transversales, con sus frentes de cuadra.</translation>
    </message>
    <message>
      <source>The system is that of the first corridor that is put in.</source>
      <translation>El sistema es el del primer corredor que se agregue.</translation>
    </message>
    <message>
      <source>The terms of the source data apply: {sources}.</source>
      <translation>Se aplican las condiciones de los datos de origen: {sources}.</translation>
    </message>
    <message>
      <source>The week of {first} is outside with {count:,.0f}.</source>
      <translation>La semana del {first} está fuera, con {count:,.0f}.</translation>
    </message>
    <message>
      <source>The words on paper, whatever language QGIS speaks.</source>
      <translation>Las palabras en el papel, en cualquier idioma que esté QGIS.</translation>
    </message>
    <message>
      <source>The workspace does not hold this order; choose the one it is in.</source>
      <translation>El espacio de trabajo no contiene esta orden; elija el que la tiene.</translation>
    </message>
    <message>
      <source>The workspace has no layer of work orders that can be opened.</source>
      <translation>El espacio de trabajo no tiene ninguna capa de órdenes de trabajo que se pueda abrir.</translation>
    </message>
    <message>
      <source>The workspace holds no area of this corridor, so no incident can be counted.</source>
      <translation>El espacio de trabajo no contiene ningún área de este corredor, así que no se puede contar ningún incidente.</translation>
    </message>
    <message>
      <source>There are too few weeks before the corridor for control limits.</source>
      <translation>Hay muy pocas semanas antes del corredor para calcular límites de control.</translation>
    </message>
    <message>
      <source>There is nothing to compare.</source>
      <translation>No hay nada que comparar.</translation>
    </message>
    <message>
      <source>There were none before, so there is no ratio.</source>
      <translation>Antes no hubo ninguno, así que no hay razón.</translation>
    </message>
    <message>
      <source>These streets were not ranked by a run here; choose the layers and run first.</source>
      <translation>Los rangos de estas calles no se calcularon con una ejecución de aquí; elija las capas y primero ejecute.</translation>
    </message>
    <message>
      <source>Theta of the negative binomial model (0 = Poisson)</source>
      <translation>Theta del modelo binomial negativo (0 = Poisson)</translation>
    </message>
    <message>
      <source>This day is still inside.</source>
      <translation>Este día todavía está incluido.</translation>
    </message>
    <message>
      <source>This profile is a starting point; check it with your administrator.</source>
      <translation>Este perfil es un punto de partida; revíselo con su administrador.</translation>
    </message>
    <message>
      <source>This takes the window for a while.</source>
      <translation>Esto toma la ventana por un momento.</translation>
    </message>
    <message>
      <source>Thu</source>
      <translation>jue</translation>
    </message>
    <message>
      <source>Thursday</source>
      <translation>jueves</translation>
    </message>
    <message>
      <source>Time written into created and updated</source>
      <translation>Hora que se escribe en created y updated</translation>
    </message>
    <message>
      <source>Time zone</source>
      <translation>Zona horaria</translation>
    </message>
    <message>
      <source>Time zone of created and updated</source>
      <translation>Zona horaria de created y updated</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Título</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Hasta</translation>
    </message>
    <message>
      <source>To cross street</source>
      <translation>Hasta la calle transversal</translation>
    </message>
    <message>
      <source>Top 1 % of streets: look here first</source>
      <translation>Primer 1 % de las calles: mire aquí primero</translation>
    </message>
    <message>
      <source>Top of shrubs (own rule)</source>
      <translation>Cima de los arbustos (regla propia)</translation>
    </message>
    <message>
      <source>Top places</source>
      <translation>Lugares principales</translation>
    </message>
    <message>
      <source>Top places (80–20)</source>
      <translation>Lugares principales (80–20)</translation>
    </message>
    <message>
      <source>Top share of the street length, percent</source>
      <translation>Parte superior de la longitud de las calles, por ciento</translation>
    </message>
    <message>
      <source>Tree crowns: canopy height raster or polygons</source>
      <translation>Copas de árboles: ráster de altura del dosel o polígonos</translation>
    </message>
    <message>
      <source>Try</source>
      <translation>Probar</translation>
    </message>
    <message>
      <source>Tue</source>
      <translation>mar</translation>
    </message>
    <message>
      <source>Tuesday</source>
      <translation>martes</translation>
    </message>
    <message>
      <source>Turf</source>
      <translation>Zona de recorrido</translation>
    </message>
    <message>
      <source>Turfs</source>
      <translation>Zonas de recorrido</translation>
    </message>
    <message>
      <source>Turfs 1, 7, 13 …</source>
      <translation>Zonas 1, 7, 13 …</translation>
    </message>
    <message>
      <source>Turfs 2, 8, 14 …</source>
      <translation>Zonas 2, 8, 14 …</translation>
    </message>
    <message>
      <source>Turfs 3, 9, 15 …</source>
      <translation>Zonas 3, 9, 15 …</translation>
    </message>
    <message>
      <source>Turfs 4, 10, 16 …</source>
      <translation>Zonas 4, 10, 16 …</translation>
    </message>
    <message>
      <source>Turfs 5, 11, 17 …</source>
      <translation>Zonas 5, 11, 17 …</translation>
    </message>
    <message>
      <source>Turfs 6, 12, 18 …</source>
      <translation>Zonas 6, 12, 18 …</translation>
    </message>
    <message>
      <source>Turns findings on a corridor into tasks for departments, checked against 311.</source>
      <translation>Convierte los hallazgos en un corredor en tareas para los departamentos, cotejadas con el 311.</translation>
    </message>
    <message>
      <source>Type C photometry; TILT=NONE or TILT=INCLUDE.</source>
      <translation>Fotometría de tipo C; TILT=NONE o TILT=INCLUDE.</translation>
    </message>
    <message>
      <source>Under other weights</source>
      <translation>Con otros pesos</translation>
    </message>
    <message>
      <source>Unit of the heights</source>
      <translation>Unidad de las alturas</translation>
    </message>
    <message>
      <source>Up to mean + 1 SD</source>
      <translation>Hasta la media + 1 DE</translation>
    </message>
    <message>
      <source>Up to mean + 2 SD</source>
      <translation>Hasta la media + 2 DE</translation>
    </message>
    <message>
      <source>Up to the mean</source>
      <translation>Hasta la media</translation>
    </message>
    <message>
      <source>Up to the mean (1 – {mean} times the lowest risk)</source>
      <translation>Hasta la media (1 – {mean} veces el riesgo más bajo)</translation>
    </message>
    <message>
      <source>Used when no file is given. Starting points: check names, codes and lengths with the administrator of the system.</source>
      <translation>Se usa cuando no se da ningún archivo. Son puntos de partida: revise nombres, códigos y longitudes con el administrador del sistema.</translation>
    </message>
    <message>
      <source>Used when no file is given: departments of Kansas City or general ones.</source>
      <translation>Se usa cuando no se da ningún archivo: departamentos de Kansas City o generales.</translation>
    </message>
    <message>
      <source>VACANT_EXPRESSION gave NULL for {count} parcels; they do not count as vacant.</source>
      <translation>VACANT_EXPRESSION dio NULL para {count} parcelas; no cuentan como vacías.</translation>
    </message>
    <message>
      <source>VACANT_EXPRESSION: {reason}; write a condition on the fields of PARCELS.</source>
      <translation>VACANT_EXPRESSION: {reason}; escriba una condición sobre los campos de PARCELS.</translation>
    </message>
    <message>
      <source>Vacancy</source>
      <translation>Vacancia</translation>
    </message>
    <message>
      <source>Vacancy by street</source>
      <translation>Vacancia por calle</translation>
    </message>
    <message>
      <source>Vacancy leads (square)</source>
      <translation>Predomina la vacancia (cuadrado)</translation>
    </message>
    <message>
      <source>Vacancy of the streets</source>
      <translation>Vacancia de las calles</translation>
    </message>
    <message>
      <source>Vacancy, closed</source>
      <translation>Vacancia, cerrada</translation>
    </message>
    <message>
      <source>Vacancy, open</source>
      <translation>Vacancia, abierta</translation>
    </message>
    <message>
      <source>Vacant house</source>
      <translation>Casa desocupada</translation>
    </message>
    <message>
      <source>Vacant houses</source>
      <translation>Casas desocupadas</translation>
    </message>
    <message>
      <source>Vacant houses and lots</source>
      <translation>Casas desocupadas y lotes baldíos</translation>
    </message>
    <message>
      <source>Vacant lot</source>
      <translation>Lote baldío</translation>
    </message>
    <message>
      <source>Vacant lots</source>
      <translation>Lotes baldíos</translation>
    </message>
    <message>
      <source>Vacant places</source>
      <translation>Lugares vacíos</translation>
    </message>
    <message>
      <source>Vacant places from parcels and other evidence, counted along each street.</source>
      <translation>Lugares vacíos según parcelas y otra evidencia, contados a lo largo de cada calle.</translation>
    </message>
    <message>
      <source>Vacant places too far from any street</source>
      <translation>Lugares vacíos demasiado lejos de cualquier calle</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Valor</translation>
    </message>
    <message>
      <source>Variables left by the penalized regression</source>
      <translation>Variables que deja la regresión penalizada</translation>
    </message>
    <message>
      <source>Variables tried</source>
      <translation>Variables probadas</translation>
    </message>
    <message>
      <source>Variables usable</source>
      <translation>Variables utilizables</translation>
    </message>
    <message>
      <source>Vegetation</source>
      <translation>Vegetación</translation>
    </message>
    <message>
      <source>Vegetation beside the walk</source>
      <translation>Vegetación junto a la acera</translation>
    </message>
    <message>
      <source>Vegetation by street</source>
      <translation>Vegetación por calle</translation>
    </message>
    <message>
      <source>Vegetation index (NDVI)</source>
      <translation>Índice de vegetación (NDVI)</translation>
    </message>
    <message>
      <source>Vegetation index (NDVI) or image</source>
      <translation>Índice de vegetación (NDVI) o imagen</translation>
    </message>
    <message>
      <source>Vegetation of the streets</source>
      <translation>Vegetación de las calles</translation>
    </message>
    <message>
      <source>Vegetation, closed</source>
      <translation>Vegetación, cerrada</translation>
    </message>
    <message>
      <source>Vegetation, open</source>
      <translation>Vegetación, abierta</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Versión</translation>
    </message>
    <message>
      <source>Very many (0.5 and more)</source>
      <translation>Muchísimos (0.5 y más)</translation>
    </message>
    <message>
      <source>View blocked</source>
      <translation>Vista tapada</translation>
    </message>
    <message>
      <source>Violent: homicide, robbery, aggravated assault</source>
      <translation>Violentos: homicidio, asalto, agresión agravada</translation>
    </message>
    <message>
      <source>Visit</source>
      <translation>Visita</translation>
    </message>
    <message>
      <source>Visited on</source>
      <translation>Visitado el</translation>
    </message>
    <message>
      <source>WEIGHTS: '{part}' is not understood; write numbers for {names}, as in {example}.</source>
      <translation>WEIGHTS: no se entiende '{part}'; escriba números para {names}, como en {example}.</translation>
    </message>
    <message>
      <source>WORKSPACE: {file} has no active corridor; run Activate corridor first.</source>
      <translation>WORKSPACE: {file} no tiene ningún corredor activo; primero ejecute Activar corredor.</translation>
    </message>
    <message>
      <source>WORKSPACE: {file} is no workspace; choose one made by Create workspace.</source>
      <translation>WORKSPACE: {file} no es un espacio de trabajo; elija uno hecho con Crear espacio de trabajo.</translation>
    </message>
    <message>
      <source>Walk</source>
      <translation>Recorrido</translation>
    </message>
    <message>
      <source>Walk across the street</source>
      <translation>Camino al otro lado de la calle</translation>
    </message>
    <message>
      <source>Walk from the center line</source>
      <translation>Distancia de la acera al eje</translation>
    </message>
    <message>
      <source>Walking speed, meters per second</source>
      <translation>Velocidad al caminar, metros por segundo</translation>
    </message>
    <message>
      <source>Walks lie beside the center line by</source>
      <translation>Las aceras están a esta distancia del eje</translation>
    </message>
    <message>
      <source>Wed</source>
      <translation>mié</translation>
    </message>
    <message>
      <source>Wednesday</source>
      <translation>miércoles</translation>
    </message>
    <message>
      <source>Week of {first}: {count:,.0f} incidents</source>
      <translation>Semana del {first}: {count:,.0f} incidentes</translation>
    </message>
    <message>
      <source>Week {number} of {weeks}: {first} to {last}</source>
      <translation>Semana {number} de {weeks}: {first} a {last}</translation>
    </message>
    <message>
      <source>Weeks of the corridor: {counts}.</source>
      <translation>Semanas del corredor: {counts}.</translation>
    </message>
    <message>
      <source>Weight field</source>
      <translation>Campo de peso</translation>
    </message>
    <message>
      <source>Weight of {factor}</source>
      <translation>Peso de {factor}</translation>
    </message>
    <message>
      <source>Weight of {factor} as a number</source>
      <translation>Peso de {factor} como número</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>Pesos</translation>
    </message>
    <message>
      <source>Weights of the evidence</source>
      <translation>Pesos de la evidencia</translation>
    </message>
    <message>
      <source>Weights of the factors</source>
      <translation>Pesos de los factores</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Qué</translation>
    </message>
    <message>
      <source>What a run does</source>
      <translation>Qué hace una ejecución</translation>
    </message>
    <message>
      <source>What each role does</source>
      <translation>Qué hace cada función</translation>
    </message>
    <message>
      <source>What it means</source>
      <translation>Qué significa</translation>
    </message>
    <message>
      <source>What the layers are</source>
      <translation>Qué son las capas</translation>
    </message>
    <message>
      <source>What the result rests on</source>
      <translation>En qué se apoya el resultado</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Cuándo</translation>
    </message>
    <message>
      <source>When in the week incidents happen: a table of 168 hours and a chart.</source>
      <translation>Cuándo ocurren los incidentes en la semana: una tabla de 168 horas y un gráfico.</translation>
    </message>
    <message>
      <source>When incidents happen: {count:,} incidents by hour of the week</source>
      <translation>Cuándo ocurren los incidentes: {count:,} incidentes por hora de la semana</translation>
    </message>
    <message>
      <source>When, UTC</source>
      <translation>Cuándo, UTC</translation>
    </message>
    <message>
      <source>When, local</source>
      <translation>Cuándo, hora local</translation>
    </message>
    <message>
      <source>Where ROLE_FIELD is set and a layer lacks it, the layer's name is the role.</source>
      <translation>Donde se indica ROLE_FIELD y una capa no lo tiene, el nombre de la capa es la función.</translation>
    </message>
    <message>
      <source>Where luminaires of the file look</source>
      <translation>Hacia dónde miran las luminarias del archivo</translation>
    </message>
    <message>
      <source>Where teams start</source>
      <translation>Dónde empiezan los equipos</translation>
    </message>
    <message>
      <source>Where the checklists are; the one of Kansas City when empty.</source>
      <translation>Dónde están las listas de control; el de Kansas City si está vacío.</translation>
    </message>
    <message>
      <source>Where the clock times are read; times with an offset from UTC are brought there.</source>
      <translation>Dónde se leen las horas del reloj; las horas con una diferencia con UTC se pasan a esa zona.</translation>
    </message>
    <message>
      <source>Which department looks after which factor, instead of the list shipped.</source>
      <translation>Qué departamento se ocupa de qué factor, en lugar de la lista incluida.</translation>
    </message>
    <message>
      <source>Which layer is what</source>
      <translation>Qué es cada capa</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Quién</translation>
    </message>
    <message>
      <source>Who does this</source>
      <translation>Quién hace esto</translation>
    </message>
    <message>
      <source>Whom to call</source>
      <translation>A quién llamar</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Por qué</translation>
    </message>
    <message>
      <source>Why it counts as out</source>
      <translation>Por qué cuenta como apagada</translation>
    </message>
    <message>
      <source>Why this street</source>
      <translation>Por qué esta calle</translation>
    </message>
    <message>
      <source>Window kept clear: {low:.2f} m to {high:.2f} m ({title}).</source>
      <translation>Ventana que se mantiene libre: {low:.2f} m a {high:.2f} m ({title}).</translation>
    </message>
    <message>
      <source>With a field out (true where a lamp gives no light), or a status field.</source>
      <translation>Con un campo out (verdadero donde una luminaria no da luz), o un campo de estado.</translation>
    </message>
    <message>
      <source>With a photometric file, lamps without lumens give what the file gives.</source>
      <translation>Con un archivo fotométrico, las luminarias sin lúmenes dan lo que da el archivo.</translation>
    </message>
    <message>
      <source>With the time of day, if there is one.</source>
      <translation>Con la hora del día, si la hay.</translation>
    </message>
    <message>
      <source>With turf and sequence in that order; else up one side, down the other.</source>
      <translation>Con turf y sequence, en ese orden; si no, de ida por un lado y de vuelta por el otro.</translation>
    </message>
    <message>
      <source>Without a density the tenth of the streets with the highest hot_score counts.</source>
      <translation>Sin una densidad cuenta la décima parte de las calles con el hot_score más alto.</translation>
    </message>
    <message>
      <source>Without ending; the department is added where there is a file for each.</source>
      <translation>Sin extensión; se agrega el departamento cuando hay un archivo para cada uno.</translation>
    </message>
    <message>
      <source>Without it, or where it is empty, a crown is higher than any lamp.</source>
      <translation>Sin él, o donde está vacío, una copa es más alta que cualquier luminaria.</translation>
    </message>
    <message>
      <source>Without one the field street_id is used if there is one, else feature ids.</source>
      <translation>Sin él se usa el campo street_id si lo hay; si no, los ids de los objetos.</translation>
    </message>
    <message>
      <source>Without one the field street_id is used if there is one.</source>
      <translation>Sin él se usa el campo street_id si lo hay.</translation>
    </message>
    <message>
      <source>Without them a field 'count' of STREETS is used when there is one.</source>
      <translation>Sin ellos se usa un campo 'count' de STREETS cuando lo hay.</translation>
    </message>
    <message>
      <source>Wor&amp;k orders</source>
      <translation>Órdenes de &amp;trabajo</translation>
    </message>
    <message>
      <source>Work order</source>
      <translation>Orden de trabajo</translation>
    </message>
    <message>
      <source>Work order {order} is {now} and cannot become {then}; possible now: {allowed}.</source>
      <translation>La orden de trabajo {order} está {now} y no puede pasar a {then}; posible ahora: {allowed}.</translation>
    </message>
    <message>
      <source>Work order {order}: say why it becomes {then}; write the reason in the note.</source>
      <translation>Orden de trabajo {order}: diga por qué pasa a {then}; escriba el motivo en la nota.</translation>
    </message>
    <message>
      <source>Work orders</source>
      <translation>Órdenes de trabajo</translation>
    </message>
    <message>
      <source>Workspace</source>
      <translation>Espacio de trabajo</translation>
    </message>
    <message>
      <source>Workspace (*.gpkg)</source>
      <translation>Espacio de trabajo (*.gpkg)</translation>
    </message>
    <message>
      <source>Workspace file</source>
      <translation>Archivo del espacio de trabajo</translation>
    </message>
    <message>
      <source>Workspace {name}</source>
      <translation>Espacio de trabajo {name}</translation>
    </message>
    <message>
      <source>Workspace:</source>
      <translation>Espacio de trabajo:</translation>
    </message>
    <message>
      <source>Worst rank</source>
      <translation>Peor rango</translation>
    </message>
    <message>
      <source>Writes the orders of a layer to a folder, all in one file or one file per department. Identifiers stay text, dates are ISO dates, and columns that describe persons are left out.

csv: RFC 4180 in UTF-8. Text that a spreadsheet would run as a formula gets an apostrophe in front, which changes the value that is read back; numbers never do. xlsx: safer for Excel, with a second sheet that says what it is. geojson: RFC 7946, WGS 84. gpkg: with its style, in the system of the layer. kml: placemarks. open311_csv: the bulk columns of GeoReport v2. ics: due dates as a calendar, with a workspace also the term of the corridor, its first day, every thirtieth and its last; importing it again updates the events.

A profile gives csv and xlsx the columns, words and dates of another system; those shipped are starting points, check them with your administrator.</source>
      <translation>Escribe las órdenes de una capa en una carpeta, todas en un archivo o un archivo por departamento. Los identificadores quedan como texto, las fechas son fechas ISO y las columnas que describen personas se dejan fuera.

csv: RFC 4180 en UTF-8. Un texto que una hoja de cálculo ejecutaría como fórmula recibe un apóstrofo delante, lo que cambia el valor que se vuelve a leer; los números nunca. xlsx: más seguro para Excel, con una segunda hoja que dice qué es. geojson: RFC 7946, WGS 84. gpkg: con su estilo, en el sistema de la capa. kml: marcas de posición. open311_csv: las columnas de descarga masiva de GeoReport v2. ics: las fechas límite como calendario, con un espacio de trabajo también el plazo del corredor, su primer día, cada trigésimo y el último; al importarlo otra vez se actualizan los eventos.

Un perfil da a csv y xlsx las columnas, palabras y fechas de otro sistema; los incluidos son puntos de partida, revíselos con su administrador.</translation>
    </message>
    <message>
      <source>Writes work orders to files that departments and other systems read.</source>
      <translation>Escribe órdenes de trabajo en archivos que leen los departamentos y otros sistemas.</translation>
    </message>
    <message>
      <source>Written in {crs}, the UTM zone of the middle of the points.</source>
      <translation>Se escribió en {crs}, la zona UTM del centro de los puntos.</translation>
    </message>
    <message>
      <source>Written in {crs}, the system of BOUNDARY.</source>
      <translation>Se escribió en {crs}, el sistema de BOUNDARY.</translation>
    </message>
    <message>
      <source>Written in {crs}, the system of the first file.</source>
      <translation>Se escribió en {crs}, el sistema del primer archivo.</translation>
    </message>
    <message>
      <source>You saw</source>
      <translation>Usted vio</translation>
    </message>
    <message>
      <source>Your &amp;name in the log:</source>
      <translation>Su &amp;nombre en el registro:</translation>
    </message>
    <message>
      <source>Yours</source>
      <translation>Su versión</translation>
    </message>
    <message>
      <source>a candela value is below zero</source>
      <translation>un valor en candelas es menor que cero</translation>
    </message>
    <message>
      <source>a scoring tool</source>
      <translation>una herramienta de puntaje</translation>
    </message>
    <message>
      <source>a sensitive kind of offense</source>
      <translation>un tipo de delito sensible</translation>
    </message>
    <message>
      <source>a vertical angle is above 180</source>
      <translation>un ángulo vertical es mayor que 180</translation>
    </message>
    <message>
      <source>active</source>
      <translation>activo</translation>
    </message>
    <message>
      <source>active since {day}</source>
      <translation>activo desde el {day}</translation>
    </message>
    <message>
      <source>after the last day</source>
      <translation>después del último día</translation>
    </message>
    <message>
      <source>aggravating: only those with more incidents near them; protective: only those with fewer.</source>
      <translation>aggravating: solo los que tienen más incidentes cerca; protective: solo los que tienen menos.</translation>
    </message>
    <message>
      <source>all</source>
      <translation>todos</translation>
    </message>
    <message>
      <source>all corridors</source>
      <translation>todos los corredores</translation>
    </message>
    <message>
      <source>am</source>
      <translation>am</translation>
    </message>
    <message>
      <source>auto knows each file by its columns. generic takes the columns named below, and looks for those that are not named under their usual names.</source>
      <translation>auto reconoce cada archivo por sus columnas. generic toma las columnas que se nombran abajo y busca las que no se nombran por sus nombres habituales.</translation>
    </message>
    <message>
      <source>average</source>
      <translation>promedio</translation>
    </message>
    <message>
      <source>average {lux:.1f} lx on the east walk</source>
      <translation>promedio de {lux:.1f} lx en la acera este</translation>
    </message>
    <message>
      <source>average {lux:.1f} lx on the north walk</source>
      <translation>promedio de {lux:.1f} lx en la acera norte</translation>
    </message>
    <message>
      <source>average {lux:.1f} lx on the south walk</source>
      <translation>promedio de {lux:.1f} lx en la acera sur</translation>
    </message>
    <message>
      <source>average {lux:.1f} lx on the walks</source>
      <translation>promedio de {lux:.1f} lx en las aceras</translation>
    </message>
    <message>
      <source>average {lux:.1f} lx on the west walk</source>
      <translation>promedio de {lux:.1f} lx en la acera oeste</translation>
    </message>
    <message>
      <source>average: the mean over all planes, for lamps of unknown azimuth; street: plane 0 (90 in files mirrored at 90-270) looks to the nearest point of the lamp's street.</source>
      <translation>average: la media de todos los planos, para luminarias de acimut desconocido; street: el plano 0 (90 en archivos con simetría 90-270) mira al punto más cercano de la calle de la luminaria.</translation>
    </message>
    <message>
      <source>before the first day</source>
      <translation>antes del primer día</translation>
    </message>
    <message>
      <source>before,after,compare,period,rate ratio,trend,difference</source>
      <translation>antes,después,comparar,período,razón de tasas,tendencia,diferencia</translation>
    </message>
    <message>
      <source>both</source>
      <translation>ambos</translation>
    </message>
    <message>
      <source>business</source>
      <translation>negocio</translation>
    </message>
    <message>
      <source>canceled</source>
      <translation>cancelada</translation>
    </message>
    <message>
      <source>candidate,corridor,priority,risk,density,standard deviation,rank</source>
      <translation>candidato,corredor,prioridad,riesgo,densidad,desviación estándar,rango</translation>
    </message>
    <message>
      <source>cells</source>
      <translation>celdas</translation>
    </message>
    <message>
      <source>corridor</source>
      <translation>corredor</translation>
    </message>
    <message>
      <source>created and updated of what changes carry {time}.</source>
      <translation>created y updated de lo que cambia llevan {time}.</translation>
    </message>
    <message>
      <source>crime,police,KCPD,csv,offense,offence,report,data,clean,geocode,load</source>
      <translation>delito,crimen,policía,KCPD,csv,reporte,datos,limpiar,geocodificar,cargar</translation>
    </message>
    <message>
      <source>csv,excel,geojson,geopackage,kml,open311,calendar,department,share</source>
      <translation>csv,excel,geojson,geopackage,kml,open311,calendario,departamento,compartir</translation>
    </message>
    <message>
      <source>darker than {percent}</source>
      <translation>más oscuro que {percent}</translation>
    </message>
    <message>
      <source>day 1</source>
      <translation>día 1</translation>
    </message>
    <message>
      <source>day {day} of {days}, {start} to {end}</source>
      <translation>día {day} de {days}, {start} a {end}</translation>
    </message>
    <message>
      <source>done</source>
      <translation>hecha</translation>
    </message>
    <message>
      <source>dumping</source>
      <translation>basura tirada</translation>
    </message>
    <message>
      <source>each column must be an object with a "name"</source>
      <translation>cada columna debe ser un objeto con un "name"</translation>
    </message>
    <message>
      <source>ended yesterday</source>
      <translation>terminó ayer</translation>
    </message>
    <message>
      <source>ended {count} days ago</source>
      <translation>terminó hace {count} días</translation>
    </message>
    <message>
      <source>features</source>
      <translation>objetos</translation>
    </message>
    <message>
      <source>finished</source>
      <translation>terminado</translation>
    </message>
    <message>
      <source>finished, began {day}</source>
      <translation>terminado, empezó el {day}</translation>
    </message>
    <message>
      <source>flagged as sensitive in the file</source>
      <translation>marcado como sensible en el archivo</translation>
    </message>
    <message>
      <source>from, to: the end of the turf nearer that end of the corridor. middle: half of a role's teams on each side of one corner, where they set out in opposite directions.</source>
      <translation>from, to: el final de la zona más cercano a ese extremo del corredor. middle: la mitad de los equipos de una función a cada lado de una esquina, de donde parten en direcciones opuestas.</translation>
    </message>
    <message>
      <source>geopackage,database,corridor,work order,event,form,project,store</source>
      <translation>geopackage,base de datos,corredor,orden de trabajo,evento,formulario,proyecto,guardar</translation>
    </message>
    <message>
      <source>give either "from", a column of the orders, or "constant"</source>
      <translation>indique "from", una columna de las órdenes, o "constant", pero no ambos</translation>
    </message>
    <message>
      <source>gives a place about {k} neighbors</source>
      <translation>da a un lugar unos {k} vecinos</translation>
    </message>
    <message>
      <source>graffiti</source>
      <translation>grafiti</translation>
    </message>
    <message>
      <source>heat map,heatmap,KDE,density,hot spot,crime,concentration,surface</source>
      <translation>mapa de calor,KDE,densidad,punto caliente,delito,concentración,superficie</translation>
    </message>
    <message>
      <source>hot_score the rule asks for</source>
      <translation>hot_score que pide la regla</translation>
    </message>
    <message>
      <source>hotter than {percent}</source>
      <translation>más caliente que {percent}</translation>
    </message>
    <message>
      <source>hottest {percent} % of streets</source>
      <translation>en el {percent} % de calles más calientes</translation>
    </message>
    <message>
      <source>in progress</source>
      <translation>en curso</translation>
    </message>
    <message>
      <source>incidents</source>
      <translation>incidentes</translation>
    </message>
    <message>
      <source>incidents per km²</source>
      <translation>incidentes por km²</translation>
    </message>
    <message>
      <source>issued</source>
      <translation>emitida</translation>
    </message>
    <message>
      <source>it cannot be read</source>
      <translation>no se puede leer</translation>
    </message>
    <message>
      <source>it declares entities</source>
      <translation>declara entidades</translation>
    </message>
    <message>
      <source>it has neither patterns nor codes</source>
      <translation>no tiene ni "patterns" ni "codes"</translation>
    </message>
    <message>
      <source>it has no map item with the id 'map'</source>
      <translation>no tiene un elemento de mapa con el id 'map'</translation>
    </message>
    <message>
      <source>it is empty</source>
      <translation>está vacía</translation>
    </message>
    <message>
      <source>it is larger than 20 MB</source>
      <translation>mide más de 20 MB</translation>
    </message>
    <message>
      <source>it is not a print layout template</source>
      <translation>no es una plantilla de composición de impresión</translation>
    </message>
    <message>
      <source>its geometry</source>
      <translation>su geometría</translation>
    </message>
    <message>
      <source>its map item must be at least {least} mm wide and high</source>
      <translation>su elemento de mapa debe medir al menos {least} mm de ancho y de alto</translation>
    </message>
    <message>
      <source>its result could not be loaded; the log of Processing says more.</source>
      <translation>no se pudo cargar su resultado; el registro de Procesos dice más.</translation>
    </message>
    <message>
      <source>its values do not fit the columns</source>
      <translation>sus valores no corresponden a las columnas</translation>
    </message>
    <message>
      <source>latitude and longitude look interchanged</source>
      <translation>latitud y longitud parecen intercambiadas</translation>
    </message>
    <message>
      <source>latitude {lat:.6f}, longitude {lon:.6f} ({x:.1f}, {y:.1f} in {crs})</source>
      <translation>latitud {lat:.6f}, longitud {lon:.6f} ({x:.1f}, {y:.1f} en {crs})</translation>
    </message>
    <message>
      <source>layer</source>
      <translation>capa</translation>
    </message>
    <message>
      <source>left</source>
      <translation>izquierdo</translation>
    </message>
    <message>
      <source>lighting</source>
      <translation>iluminación</translation>
    </message>
    <message>
      <source>lighting,lamps,street lights,lux,illuminance,outage,dark,sidewalk,ies</source>
      <translation>iluminación,luminarias,alumbrado público,lux,iluminancia,falla,oscuridad,acera,ies</translation>
    </message>
    <message>
      <source>limit {high:.2f}</source>
      <translation>límite {high:.2f}</translation>
    </message>
    <message>
      <source>limits {low:.2f} and {high:.2f}</source>
      <translation>límites {low:.2f} y {high:.2f}</translation>
    </message>
    <message>
      <source>lon and lat are WGS 84 degrees.</source>
      <translation>lon y lat son grados WGS 84.</translation>
    </message>
    <message>
      <source>lux_avg_new: the average with these and every lamp repaired.</source>
      <translation>lux_avg_new: el promedio con estas y con todas las luminarias reparadas.</translation>
    </message>
    <message>
      <source>made of the streets</source>
      <translation>se hace de las calles</translation>
    </message>
    <message>
      <source>map book,atlas,walk list,strip map,canvass,PDF,print,turf</source>
      <translation>cuaderno de mapas,atlas,lista de recorrido,mapa en tiras,visita puerta a puerta,PDF,imprimir,zona de recorrido</translation>
    </message>
    <message>
      <source>mean before {value:.1f}</source>
      <translation>media anterior {value:.1f}</translation>
    </message>
    <message>
      <source>more overgrown than {percent}</source>
      <translation>más cubierto de maleza que {percent}</translation>
    </message>
    <message>
      <source>more vacant than {percent}</source>
      <translation>más vacío que {percent}</translation>
    </message>
    <message>
      <source>name=number, separated by commas, as for the overlay.</source>
      <translation>nombre=número, separados por comas, como en la superposición.</translation>
    </message>
    <message>
      <source>name=number, separated by commas. A factor not named keeps its usual weight: hot 2, every other 1. A further factor is named as its field without _score.</source>
      <translation>nombre=número, separados por comas. Un factor que no se nombra conserva su peso habitual: hot 2, cada uno de los demás 1. Un factor adicional se nombra como su campo sin _score.</translation>
    </message>
    <message>
      <source>needed to hold, cancel or go back</source>
      <translation>necesario para poner en espera, cancelar o regresar</translation>
    </message>
    <message>
      <source>negative binomial</source>
      <translation>binomial negativa</translation>
    </message>
    <message>
      <source>new</source>
      <translation>nueva</translation>
    </message>
    <message>
      <source>no coordinates</source>
      <translation>sin coordenadas</translation>
    </message>
    <message>
      <source>no date that can be read</source>
      <translation>sin una fecha que se pueda leer</translation>
    </message>
    <message>
      <source>no factor of the model is near</source>
      <translation>ningún factor del modelo está cerca</translation>
    </message>
    <message>
      <source>no place on earth</source>
      <translation>en ningún lugar de la Tierra</translation>
    </message>
    <message>
      <source>nobody</source>
      <translation>nadie</translation>
    </message>
    <message>
      <source>none</source>
      <translation>ninguno</translation>
    </message>
    <message>
      <source>none chosen</source>
      <translation>ninguno elegido</translation>
    </message>
    <message>
      <source>none seen yet</source>
      <translation>ninguno visto todavía</translation>
    </message>
    <message>
      <source>not found</source>
      <translation>no se encontró</translation>
    </message>
    <message>
      <source>nothing is called '{key}'; a {kind} has {names}</source>
      <translation>nada se llama '{key}'; un hallazgo {kind} tiene {names}</translation>
    </message>
    <message>
      <source>number, street, task…</source>
      <translation>número, calle, tarea…</translation>
    </message>
    <message>
      <source>on</source>
      <translation>encendida</translation>
    </message>
    <message>
      <source>on average {phrases}</source>
      <translation>en promedio {phrases}</translation>
    </message>
    <message>
      <source>on hold</source>
      <translation>en espera</translation>
    </message>
    <message>
      <source>only TILT=NONE and TILT=INCLUDE are read, not a tilt file of its own</source>
      <translation>solo se leen TILT=NONE y TILT=INCLUDE, no un archivo de inclinación aparte</translation>
    </message>
    <message>
      <source>only {percent} of it was measured</source>
      <translation>solo se midió {percent}</translation>
    </message>
    <message>
      <source>open plant request</source>
      <translation>solicitud de plantas abierta</translation>
    </message>
    <message>
      <source>open plant requests</source>
      <translation>solicitudes de plantas abiertas</translation>
    </message>
    <message>
      <source>other</source>
      <translation>otra</translation>
    </message>
    <message>
      <source>out</source>
      <translation>apagada</translation>
    </message>
    <message>
      <source>outside the limits</source>
      <translation>fuera de los límites</translation>
    </message>
    <message>
      <source>outside the study area</source>
      <translation>fuera del área de estudio</translation>
    </message>
    <message>
      <source>overgrown,shrubs,trees,sight line,canopy,NDVI,CPTED,sidewalk</source>
      <translation>maleza,arbustos,árboles,vista libre,dosel arbóreo,NDVI,CPTED,acera</translation>
    </message>
    <message>
      <source>own rule</source>
      <translation>regla propia</translation>
    </message>
    <message>
      <source>planned</source>
      <translation>planeado</translation>
    </message>
    <message>
      <source>planned, first day {day}</source>
      <translation>planeado, primer día {day}</translation>
    </message>
    <message>
      <source>plants block the view along {percent:.0f} % of the walks</source>
      <translation>las plantas tapan la vista en el {percent:.0f} % de las aceras</translation>
    </message>
    <message>
      <source>pm</source>
      <translation>pm</translation>
    </message>
    <message>
      <source>priority,rank,score,weight,lighting,vegetation,vacancy,factor</source>
      <translation>prioridad,rango,puntaje,peso,iluminación,vegetación,vacancia,factor</translation>
    </message>
    <message>
      <source>proposed</source>
      <translation>propuesta</translation>
    </message>
    <message>
      <source>quiet: gray and thin, for print; layer: as the layers are styled.</source>
      <translation>quiet: gris y fino, para imprimir; layer: con el estilo de las capas.</translation>
    </message>
    <message>
      <source>refer</source>
      <translation>remitir</translation>
    </message>
    <message>
      <source>relative risk, lowest = 1</source>
      <translation>riesgo relativo, el más bajo = 1</translation>
    </message>
    <message>
      <source>requests</source>
      <translation>solicitudes</translation>
    </message>
    <message>
      <source>right</source>
      <translation>derecho</translation>
    </message>
    <message>
      <source>same as line {line} of {file}</source>
      <translation>igual que la línea {line} de {file}</translation>
    </message>
    <message>
      <source>somebody</source>
      <translation>alguien</translation>
    </message>
    <message>
      <source>starts in {count} days</source>
      <translation>empieza en {count} días</translation>
    </message>
    <message>
      <source>starts tomorrow</source>
      <translation>empieza mañana</translation>
    </message>
    <message>
      <source>status: '{value}' is no status of a work order; use {known}.</source>
      <translation>status: '{value}' no es un estado de una orden de trabajo; use {known}.</translation>
    </message>
    <message>
      <source>street or reason…</source>
      <translation>calle o motivo…</translation>
    </message>
    <message>
      <source>street segment,hot spot,concentration,80-20,Gi star,rate per 100 m,rank,crime</source>
      <translation>tramo de calle,punto caliente,concentración,80-20,Gi estrella,tasa por 100 m,rango,delito</translation>
    </message>
    <message>
      <source>street,cross street,centerline,block,block face,buffer,chainage</source>
      <translation>calle,calle transversal,eje,cuadra,frente de cuadra,búfer,progresiva</translation>
    </message>
    <message>
      <source>streets</source>
      <translation>calles</translation>
    </message>
    <message>
      <source>summed by cells (within 0.05 % of the peak for ten cells a bandwidth)</source>
      <translation>sumado por celdas (a menos de 0.05 % del pico con diez celdas por ancho de banda)</translation>
    </message>
    <message>
      <source>summed one by one</source>
      <translation>sumado uno por uno</translation>
    </message>
    <message>
      <source>target {target:.1f}</source>
      <translation>meta {target:.1f}</translation>
    </message>
    <message>
      <source>the case is closed</source>
      <translation>el caso está cerrado</translation>
    </message>
    <message>
      <source>the coordinates are zero</source>
      <translation>las coordenadas son cero</translation>
    </message>
    <message>
      <source>the file ends too early</source>
      <translation>el archivo termina antes de tiempo</translation>
    </message>
    <message>
      <source>the file is too large</source>
      <translation>el archivo es demasiado grande</translation>
    </message>
    <message>
      <source>the horizontal angles must rise</source>
      <translation>los ángulos horizontales deben ir en aumento</translation>
    </message>
    <message>
      <source>the horizontal angles must run from 0 to 0, 90, 180 or 360, or 90 to 270</source>
      <translation>los ángulos horizontales deben ir de 0 a 0, 90, 180 o 360, o de 90 a 270</translation>
    </message>
    <message>
      <source>the luminaire sends no light downward</source>
      <translation>la luminaria no envía luz hacia abajo</translation>
    </message>
    <message>
      <source>the name is used twice</source>
      <translation>el nombre se usa dos veces</translation>
    </message>
    <message>
      <source>the number of horizontal angles must be a whole number from 1 to {most:,}</source>
      <translation>la cantidad de ángulos horizontales debe ser un número entero de 1 a {most:,}</translation>
    </message>
    <message>
      <source>the number of tilt angles must be a whole number from 1 to {most:,}</source>
      <translation>la cantidad de ángulos de inclinación debe ser un número entero de 1 a {most:,}</translation>
    </message>
    <message>
      <source>the number of vertical angles must be a whole number from 1 to {most:,}</source>
      <translation>la cantidad de ángulos verticales debe ser un número entero de 1 a {most:,}</translation>
    </message>
    <message>
      <source>the orders have no column "{key}"</source>
      <translation>las órdenes no tienen la columna "{key}"</translation>
    </message>
    <message>
      <source>the pattern '{pattern}' has no letter</source>
      <translation>el patrón '{pattern}' no tiene ninguna letra</translation>
    </message>
    <message>
      <source>the photometry is not of type C (1), the type of street lights</source>
      <translation>la fotometría no es del tipo C (1), el de las luminarias de calle</translation>
    </message>
    <message>
      <source>the profile has no value for '{cell}'; add it to "values"</source>
      <translation>el perfil no tiene ningún valor para '{cell}'; añádalo a "values"</translation>
    </message>
    <message>
      <source>the spacing of the places, limited by the size of the area</source>
      <translation>el espaciamiento de los lugares, limitado por el tamaño del área</translation>
    </message>
    <message>
      <source>the standard distance of the places</source>
      <translation>la distancia estándar de los lugares</translation>
    </message>
    <message>
      <source>the text is not in UTF-8</source>
      <translation>el texto no está en UTF-8</translation>
    </message>
    <message>
      <source>the tool before</source>
      <translation>la herramienta anterior</translation>
    </message>
    <message>
      <source>the unit of length must be 1 (feet) or 2 (meters)</source>
      <translation>la unidad de longitud debe ser 1 (pies) o 2 (metros)</translation>
    </message>
    <message>
      <source>the vertical angles must begin at 0, straight down</source>
      <translation>los ángulos verticales deben empezar en 0, derecho hacia abajo</translation>
    </message>
    <message>
      <source>the vertical angles must rise</source>
      <translation>los ángulos verticales deben ir en aumento</translation>
    </message>
    <message>
      <source>their mean</source>
      <translation>su media</translation>
    </message>
    <message>
      <source>their product: high only where all are</source>
      <translation>su producto: alto solo donde todos lo son</translation>
    </message>
    <message>
      <source>there is no line TILT=, so this is no IES file</source>
      <translation>no hay una línea TILT=, así que no es un archivo IES</translation>
    </message>
    <message>
      <source>there must be one JSON object in braces</source>
      <translation>debe haber un objeto JSON entre llaves</translation>
    </message>
    <message>
      <source>this is no JSON from character {column} of the line on, because a comma, a quotation mark or a bracket is missing or one too many</source>
      <translation>deja de ser JSON a partir del carácter {column} de la línea, porque falta o sobra una coma, una comilla o un paréntesis</translation>
    </message>
    <message>
      <source>time,aoristic,day,night,clock,weekday,temporal,chart,heat map</source>
      <translation>hora,aorístico,día,noche,reloj,día de la semana,temporal,gráfico,mapa de calor</translation>
    </message>
    <message>
      <source>turf,canvass,team,walk,route,stops,door to door,balance,partition</source>
      <translation>zona de recorrido,visita puerta a puerta,equipo,caminar,ruta,paradas,equilibrio,partición</translation>
    </message>
    <message>
      <source>twice the distance between neighboring places</source>
      <translation>el doble de la distancia entre lugares vecinos</translation>
    </message>
    <message>
      <source>under 1 %</source>
      <translation>menos de 1 %</translation>
    </message>
    <message>
      <source>under 5, or withheld</source>
      <translation>menos de 5, o no se muestra</translation>
    </message>
    <message>
      <source>under {least}</source>
      <translation>menos de {least}</translation>
    </message>
    <message>
      <source>uniform: the same in all directions below the lamp; lambertian: most straight down; ies: as the photometric file says.</source>
      <translation>uniform: igual en todas las direcciones bajo la luminaria; lambertian: sobre todo hacia abajo; ies: como dice el archivo fotométrico.</translation>
    </message>
    <message>
      <source>uniformity</source>
      <translation>uniformidad</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>desconocido</translation>
    </message>
    <message>
      <source>up to {street}</source>
      <translation>hasta {street}</translation>
    </message>
    <message>
      <source>vacancy</source>
      <translation>vacancia</translation>
    </message>
    <message>
      <source>vacant house</source>
      <translation>casa desocupada</translation>
    </message>
    <message>
      <source>vacant houses</source>
      <translation>casas desocupadas</translation>
    </message>
    <message>
      <source>vacant lot</source>
      <translation>lote baldío</translation>
    </message>
    <message>
      <source>vacant lots</source>
      <translation>lotes baldíos</translation>
    </message>
    <message>
      <source>vacant place</source>
      <translation>lugar vacío</translation>
    </message>
    <message>
      <source>vacant places</source>
      <translation>lugares vacíos</translation>
    </message>
    <message>
      <source>vacant,abandoned,blight,parcel,land bank,dangerous building,lot</source>
      <translation>vacío,abandonado,deterioro,parcela,banco de tierras,edificio peligroso,lote</translation>
    </message>
    <message>
      <source>vegetation</source>
      <translation>vegetación</translation>
    </message>
    <message>
      <source>verified</source>
      <translation>verificada</translation>
    </message>
    <message>
      <source>vertical</source>
      <translation>vertical</translation>
    </message>
    <message>
      <source>week before</source>
      <translation>semana anterior</translation>
    </message>
    <message>
      <source>week of the corridor</source>
      <translation>semana del corredor</translation>
    </message>
    <message>
      <source>where QGIS was last</source>
      <translation>donde QGIS estuvo por última vez</translation>
    </message>
    <message>
      <source>where neighbors are most alike: the first peak of Moran's I</source>
      <translation>donde los vecinos más se parecen: el primer pico de la I de Moran</translation>
    </message>
    <message>
      <source>where the density of {factor} within {reach} is high</source>
      <translation>donde la densidad de {factor} a menos de {reach} es alta</translation>
    </message>
    <message>
      <source>within {reach} of {factor}</source>
      <translation>a menos de {reach} de {factor}</translation>
    </message>
    <message>
      <source>work order</source>
      <translation>orden de trabajo</translation>
    </message>
    <message>
      <source>work order,task,department,311,lighting,vegetation,vacancy,repair</source>
      <translation>orden de trabajo,tarea,departamento,311,iluminación,vegetación,vacancia,reparar</translation>
    </message>
    <message>
      <source>workspace,queue,90 days,clock,start,plan,finish</source>
      <translation>espacio de trabajo,cola,90 días,reloj,empezar,planear,terminar</translation>
    </message>
    <message>
      <source>workspace.gpkg</source>
      <translation>espacio-de-trabajo.gpkg</translation>
    </message>
    <message>
      <source>worse for {name} than {percent}</source>
      <translation>peor en {name} que {percent}</translation>
    </message>
    <message>
      <source>worst between {first} and {second}</source>
      <translation>peor entre {first} y {second}</translation>
    </message>
    <message>
      <source>worst {percent} % of streets for {factor}</source>
      <translation>en el {percent} % de calles peores en {factor}</translation>
    </message>
    <message>
      <source>your login</source>
      <translation>su usuario</translation>
    </message>
    <message>
      <source>{EVIDENCE_MATCHED} of {EVIDENCE_COUNT} records belong to a parcel.</source>
      <translation>{EVIDENCE_MATCHED} de {EVIDENCE_COUNT} registros pertenecen a una parcela.</translation>
    </message>
    <message>
      <source>{FAR_PLACES} vacant places and {FAR_PARCELS} parcels lie farther than MAX_DISTANCE from any street; the places have no street_id.</source>
      <translation>{FAR_PLACES} lugares vacíos y {FAR_PARCELS} parcelas están a más de MAX_DISTANCE de cualquier calle; los lugares no tienen street_id.</translation>
    </message>
    <message>
      <source>{LAMPS_READ} lamps, {LAMPS_OUT} out ({OUT_BY_STATUS} by status, {OUT_BY_REQUEST} by requests alone), {LAMPS_SHADED} in a tree crown; {STREET_LAMPS} belong to these streets, {STREET_LAMPS_OUT} of them out.</source>
      <translation>{LAMPS_READ} luminarias, {LAMPS_OUT} apagadas ({OUT_BY_STATUS} por su estado, {OUT_BY_REQUEST} solo por solicitudes), {LAMPS_SHADED} en la copa de un árbol; {STREET_LAMPS} pertenecen a estas calles, {STREET_LAMPS_OUT} de ellas apagadas.</translation>
    </message>
    <message>
      <source>{PLACE_COUNT} vacant places: {HOUSES} houses and {LOTS} lots.</source>
      <translation>{PLACE_COUNT} lugares vacíos: {HOUSES} casas y {LOTS} lotes.</translation>
    </message>
    <message>
      <source>{STREETS} streets, {SAMPLE_COUNT} samples: {LUX_AVERAGE:.1f} lx on average, {MEETS_TARGET} streets meet the class ({MEETS_VERTICAL} its vertical minimum), {DARK_KM:.2f} of {WALK_KM:.2f} km of walk lie below its average.</source>
      <translation>{STREETS} calles, {SAMPLE_COUNT} muestras: {LUX_AVERAGE:.1f} lx en promedio, {MEETS_TARGET} calles cumplen la clase ({MEETS_VERTICAL}, su mínimo vertical), {DARK_KM:.2f} de {WALK_KM:.2f} km de acera están bajo su promedio.</translation>
    </message>
    <message>
      <source>{all} variables (factor, operation, distance): {usable} usable; left out {constant} the same in all cells, {none} without any incident, {every} with all incidents (perfect separation), {same} equal to another one.</source>
      <translation>{all} variables (factor, operación, distancia): {usable} utilizables; se dejaron fuera {constant} iguales en todas las celdas, {none} sin ningún incidente, {every} con todos los incidentes (separación perfecta), {same} iguales a otra.</translation>
    </message>
    <message>
      <source>{alone} of {count} {what} have no neighbor within the band.</source>
      <translation>{alone} de {count} {what} no tienen ningún vecino dentro de la banda.</translation>
    </message>
    <message>
      <source>{a} incidents in the {m} days of the first period, {b} in the {n} days of the second; {outside} of them lie in no area.</source>
      <translation>{a} incidentes en los {m} días del primer período, {b} en los {n} días del segundo; {outside} de ellos no están en ningún área.</translation>
    </message>
    <message>
      <source>{column}: texts shortened: {count}.</source>
      <translation>{column}: textos acortados: {count}.</translation>
    </message>
    <message>
      <source>{count:,} a year ago, {first} to {last}.</source>
      <translation>{count:,} hace un año, {first} a {last}.</translation>
    </message>
    <message>
      <source>{count:,} in as many days before, {first} to {last}.</source>
      <translation>{count:,} en otros tantos días anteriores, {first} a {last}.</translation>
    </message>
    <message>
      <source>{count:,} incidents by hour of the week, {first} to {last}. The busiest hour is {day} {hour}:00 to {next}:00 with {share:.1f} %; the busiest day is {busiest} with {part:.0f} %.</source>
      <translation>{count:,} incidentes por hora de la semana, {first} a {last}. La hora más concurrida es {day} de {hour}:00 a {next}:00 con {share:.1f} %; el día más concurrido es {busiest} con {part:.0f} %.</translation>
    </message>
    <message>
      <source>{count:,} incidents in the term, {first} to {last}.</source>
      <translation>{count:,} incidentes en el plazo, {first} a {last}.</translation>
    </message>
    <message>
      <source>{count:,} incidents in {cells:,} cells.</source>
      <translation>{count:,} incidentes en {cells:,} celdas.</translation>
    </message>
    <message>
      <source>{count:,} incidents, {first} to {last}, shared among the hours in which they may have happened. Each cell is {hours} h wide; cells with less than 5, and those that totals would give away, are withheld.</source>
      <translation>{count:,} incidentes, {first} a {last}, repartidos entre las horas en que pudieron ocurrir. Cada celda abarca {hours} h; las celdas con menos de 5, y las que los totales delatarían, no se muestran.</translation>
    </message>
    <message>
      <source>{count:,} of {all:,} street lines bear no street name and take no part.</source>
      <translation>{count:,} de {all:,} líneas de calle no llevan nombre de calle y no participan.</translation>
    </message>
    <message>
      <source>{count:,} of {cells:,} cells are of high risk (above {limit:.2f}, mean + 2 SD; the highest is {highest:.1f}); they hold {share:.0f} % of the incidents the model was made from.</source>
      <translation>{count:,} de {cells:,} celdas son de riesgo alto (más de {limit:.2f}, media + 2 DE; la más alta es {highest:.1f}); contienen el {share:.0f} % de los incidentes con que se hizo el modelo.</translation>
    </message>
    <message>
      <source>{count:,} streets have no factor at all and no rank.</source>
      <translation>{count:,} calles no tienen ningún factor ni rango.</translation>
    </message>
    <message>
      <source>{count:.0f} share this coordinate</source>
      <translation>{count:.0f} comparten esta coordenada</translation>
    </message>
    <message>
      <source>{count} at {place}</source>
      <translation>{count} en {place}</translation>
    </message>
    <message>
      <source>{count} blocks</source>
      <translation>{count} cuadras</translation>
    </message>
    <message>
      <source>{count} factors ({names}), {operations}, at {distances}.</source>
      <translation>{count} factores ({names}), {operations}, a {distances}.</translation>
    </message>
    <message>
      <source>{count} incidents lie between times more than a week apart; spread evenly.</source>
      <translation>{count} incidentes están entre horas separadas por más de una semana; se repartieron por igual.</translation>
    </message>
    <message>
      <source>{count} incidents share one exact coordinate, {place}, and make {share:.0f} % of the density there: a hot place made by one coordinate. Check it: failed geocodes are put on such points. Leave them out (Import incidents, EXCLUDE_PILES).</source>
      <translation>{count} incidentes comparten una misma coordenada exacta, {place}, y hacen el {share:.0f} % de la densidad allí: un lugar caliente hecho por una coordenada. Revísela: las geocodificaciones fallidas se ponen en puntos así. Déjelos fuera (Importar incidentes, EXCLUDE_PILES).</translation>
    </message>
    <message>
      <source>{count} incidents share one exact coordinate, {place}, {share:.0f} % of their cell. Check it: failed geocodes are put on such points and can bend the model. Leave them out (Import incidents, EXCLUDE_PILES).</source>
      <translation>{count} incidentes comparten una misma coordenada exacta, {place}, el {share:.0f} % de su celda. Revísela: las geocodificaciones fallidas se ponen en puntos así y pueden torcer el modelo. Déjelos fuera (Importar incidentes, EXCLUDE_PILES).</translation>
    </message>
    <message>
      <source>{count} incidents share one exact coordinate, {place}: {share:.0f} % of the incidents of a hot cell. The hot spot may be made by one coordinate. Check it: failed geocodes are put on such points. Leave them out (Import incidents, EXCLUDE_PILES).</source>
      <translation>{count} incidentes comparten una misma coordenada exacta, {place}: el {share:.0f} % de los incidentes de una celda caliente. Puede que el punto caliente lo haga una sola coordenada. Revísela: las geocodificaciones fallidas se ponen en puntos así. Déjelos fuera (Importar incidentes, EXCLUDE_PILES).</translation>
    </message>
    <message>
      <source>{count} incidents share one exact coordinate, {place}: {share:.0f} % of the incidents of a hot street. The street may be hot by one coordinate alone. Check it: failed geocodes are put on such points. Leave them out (Import incidents, EXCLUDE_PILES).</source>
      <translation>{count} incidentes comparten una misma coordenada exacta, {place}: el {share:.0f} % de los incidentes de una calle caliente. Puede que la calle sea caliente por una sola coordenada. Revísela: las geocodificaciones fallidas se ponen en puntos así. Déjelos fuera (Importar incidentes, EXCLUDE_PILES).</translation>
    </message>
    <message>
      <source>{count} incidents share one exact coordinate, {place}: {share:.0f} % of the incidents of a top place. Check it: failed geocodes are put on such points. Leave them out (Import incidents, EXCLUDE_PILES).</source>
      <translation>{count} incidentes comparten una misma coordenada exacta, {place}: el {share:.0f} % de los incidentes de un lugar principal. Revísela: las geocodificaciones fallidas se ponen en puntos así. Déjelos fuera (Importar incidentes, EXCLUDE_PILES).</translation>
    </message>
    <message>
      <source>{count} incidents, bandwidth {bandwidth:.1f} m, cells of {cell:.2f} m, {way}.</source>
      <translation>{count} incidentes, ancho de banda {bandwidth:.1f} m, celdas de {cell:.2f} m, {way}.</translation>
    </message>
    <message>
      <source>{count} incidents; the busiest hour is {words} with {share:.1f} % of them.</source>
      <translation>{count} incidentes; la hora más concurrida es {words} con {share:.1f} % de ellos.</translation>
    </message>
    <message>
      <source>{count} more coordinates like that are not listed.</source>
      <translation>{count} coordenadas más como esas no se listan.</translation>
    </message>
    <message>
      <source>{count} of {all} incidents lie outside the cells of {parameter}.</source>
      <translation>{count} de {all} incidentes están fuera de las celdas de {parameter}.</translation>
    </message>
    <message>
      <source>{count} of {all} streets lie where the rasters have no data; they stay empty.</source>
      <translation>{count} de {all} calles están donde los rásteres no tienen datos; quedan vacías.</translation>
    </message>
    <message>
      <source>{count} stops have no minutes of their own; those of their role or of MINUTES are used.</source>
      <translation>{count} paradas no tienen minutos propios; se usan los de su función o los de MINUTES.</translation>
    </message>
    <message>
      <source>{count} stops lie on side streets, up to {metres:,.0f} m away on foot.</source>
      <translation>{count} paradas están en calles laterales, hasta a {metres:,.0f} m a pie.</translation>
    </message>
    <message>
      <source>{days} days before</source>
      <translation>{days} días antes</translation>
    </message>
    <message>
      <source>{days} days, {start} to {end}; it ended yesterday</source>
      <translation>{days} días, {start} a {end}; terminó ayer</translation>
    </message>
    <message>
      <source>{days} days, {start} to {end}; it ended {after} days ago</source>
      <translation>{days} días, {start} a {end}; terminó hace {after} días</translation>
    </message>
    <message>
      <source>{days} days, {start} to {end}; it starts in {before} days</source>
      <translation>{days} días, {start} a {end}; empieza en {before} días</translation>
    </message>
    <message>
      <source>{days} days, {start} to {end}; it starts tomorrow</source>
      <translation>{days} días, {start} a {end}; empieza mañana</translation>
    </message>
    <message>
      <source>{day} {hour}:00 to {next}:00</source>
      <translation>{day} de {hour}:00 a {next}:00</translation>
    </message>
    <message>
      <source>{day} {hour}:00 to {next}:00: {count:.1f} incidents</source>
      <translation>{day} de {hour}:00 a {next}:00: {count:.1f} incidentes</translation>
    </message>
    <message>
      <source>{day}, {late} day late</source>
      <translation>{day}, {late} día de retraso</translation>
    </message>
    <message>
      <source>{day}, {late} days late</source>
      <translation>{day}, {late} días de retraso</translation>
    </message>
    <message>
      <source>{department}: {orders} orders, {hours:.1f} h, ${cost:,.0f}</source>
      <translation>{department}: {orders} órdenes, {hours:.1f} h, ${cost:,.0f}</translation>
    </message>
    <message>
      <source>{end} lies before {start}; exchange the two.</source>
      <translation>{end} está antes de {start}; intercambie los dos.</translation>
    </message>
    <message>
      <source>{factor}: not in the model; beside the factors in it, it does not lower BIC.</source>
      <translation>{factor}: no está en el modelo; junto a los factores que están en él, no baja el BIC.</translation>
    </message>
    <message>
      <source>{factor}: not in the model; it is near every cell or near none.</source>
      <translation>{factor}: no está en el modelo; está cerca de todas las celdas o de ninguna.</translation>
    </message>
    <message>
      <source>{factor}: not in the model; it marks exactly the same cells as {like}.</source>
      <translation>{factor}: no está en el modelo; marca exactamente las mismas celdas que {like}.</translation>
    </message>
    <message>
      <source>{factor}: not in the model; not one incident lies near it, or all of them do, so its relative risk would be zero or infinite.</source>
      <translation>{factor}: no está en el modelo; no tiene cerca ningún incidente, o los tiene todos, así que su riesgo relativo sería cero o infinito.</translation>
    </message>
    <message>
      <source>{factor}: not in the model; the penalized regression found no use for it in cells held out.</source>
      <translation>{factor}: no está en el modelo; la regresión penalizada no le halló uso en las celdas apartadas.</translation>
    </message>
    <message>
      <source>{field} = {value}</source>
      <translation>{field} = {value}</translation>
    </message>
    <message>
      <source>{files}: none of {count:,} rows has coordinates that can be used; look at the columns of coordinates and at INPUT_CRS.</source>
      <translation>{files}: ninguna de {count:,} filas tiene coordenadas que se puedan usar; revise las columnas de coordenadas e INPUT_CRS.</translation>
    </message>
    <message>
      <source>{file} did not take the change: {reason}; nothing was saved.</source>
      <translation>{file} no aceptó el cambio: {reason}; no se guardó nada.</translation>
    </message>
    <message>
      <source>{file} does not have the columns of PROFILE {profile}; choose auto or generic.</source>
      <translation>{file} no tiene las columnas de PROFILE {profile}; elija auto o generic.</translation>
    </message>
    <message>
      <source>{file} has no column of coordinates; download it with its location, or choose PROFILE generic and name X_FIELD and Y_FIELD, or LOCATION_FIELD.</source>
      <translation>{file} no tiene ninguna columna de coordenadas; descárguelo con su ubicación, o elija PROFILE generic y nombre X_FIELD y Y_FIELD, o LOCATION_FIELD.</translation>
    </message>
    <message>
      <source>{file} has no column of dates; choose PROFILE generic and name DATE_FIELD.</source>
      <translation>{file} no tiene ninguna columna de fechas; elija PROFILE generic y nombre DATE_FIELD.</translation>
    </message>
    <message>
      <source>{file} has no rows; download it again or leave it out.</source>
      <translation>{file} no tiene filas; descárguelo otra vez o déjelo fuera.</translation>
    </message>
    <message>
      <source>{file} holds 311 requests; use Import requests for it.</source>
      <translation>{file} contiene solicitudes 311; use Importar solicitudes para él.</translation>
    </message>
    <message>
      <source>{file} holds crime incidents; use Import incidents for it.</source>
      <translation>{file} contiene incidentes de delitos; use Importar incidentes para él.</translation>
    </message>
    <message>
      <source>{file} is being saved by another program or person; nothing was changed and nothing is lost: try again in a moment.</source>
      <translation>Otro programa u otra persona está guardando {file}; no se cambió ni se perdió nada: inténtelo otra vez en un momento.</translation>
    </message>
    <message>
      <source>{file} is damaged ({reason}); nothing was changed: go back to the last copy of it.</source>
      <translation>{file} está dañado ({reason}); no se cambió nada: vuelva a la última copia de él.</translation>
    </message>
    <message>
      <source>{file} is damaged or was not downloaded completely; download it again.</source>
      <translation>{file} está dañado o no se descargó completo; descárguelo otra vez.</translation>
    </message>
    <message>
      <source>{file} is no table; give a CSV file (also .gz or .zip) or a vector layer.</source>
      <translation>{file} no es una tabla; dé un archivo CSV (también .gz o .zip) o una capa vectorial.</translation>
    </message>
    <message>
      <source>{file} is not there or may not be read; choose the file again.</source>
      <translation>{file} no está o no se puede leer; elija el archivo otra vez.</translation>
    </message>
    <message>
      <source>{file} keeps no style and no metadata: {reason}</source>
      <translation>{file} no guarda estilo ni metadatos: {reason}</translation>
    </message>
    <message>
      <source>{file} lies in a folder that a program copies to other machines, maybe half saved; keep the workspace elsewhere and put copies there.</source>
      <translation>{file} está en una carpeta que un programa copia a otras máquinas, quizás a medio guardar; tenga el espacio de trabajo en otro sitio y ponga allí copias.</translation>
    </message>
    <message>
      <source>{file} lies on a network share, where files cannot be locked safely; let one person at a time edit it, or keep it on a local disk.</source>
      <translation>{file} está en un recurso compartido de red, donde los archivos no se pueden bloquear de forma segura; deje que lo edite una persona a la vez, o téngalo en un disco local.</translation>
    </message>
    <message>
      <source>{file} may not be written; ask for the right to, or work on a copy.</source>
      <translation>No se permite escribir en {file}; pida el permiso o trabaje en una copia.</translation>
    </message>
    <message>
      <source>{file} was brought up to date; as it was it lies in {copy}.</source>
      <translation>{file} se actualizó; tal como estaba queda en {copy}.</translation>
    </message>
    <message>
      <source>{file} was made by a newer version of KC Safety (schema {found}, this one knows {known}); update the plugin.</source>
      <translation>{file} se hizo con una versión más nueva de KC Safety (esquema {found}, esta conoce {known}); actualice el complemento.</translation>
    </message>
    <message>
      <source>{file}: an empty workspace, times of {zone}.</source>
      <translation>{file}: un espacio de trabajo vacío, horas de {zone}.</translation>
    </message>
    <message>
      <source>{file}: coordinates such as {value} are no degrees; give the system they are in as INPUT_CRS.</source>
      <translation>{file}: coordenadas como {value} no son grados; indique el sistema en que están como INPUT_CRS.</translation>
    </message>
    <message>
      <source>{file}: latitudes and longitudes are interchanged; choose PROFILE generic and exchange X_FIELD and Y_FIELD.</source>
      <translation>{file}: las latitudes y longitudes están intercambiadas; elija PROFILE generic e intercambie X_FIELD y Y_FIELD.</translation>
    </message>
    <message>
      <source>{file}: read {count:,} rows as {profile}; date from {date}, place from {place}.</source>
      <translation>{file}: se leyeron {count:,} filas como {profile}; fecha de {date}, lugar de {place}.</translation>
    </message>
    <message>
      <source>{file}: the file cannot be written.</source>
      <translation>{file}: no se puede escribir el archivo.</translation>
    </message>
    <message>
      <source>{first} and {last}</source>
      <translation>{first} y {last}</translation>
    </message>
    <message>
      <source>{first} to {second}</source>
      <translation>{first} a {second}</translation>
    </message>
    <message>
      <source>{found} is no placeholder such as {{lux_avg:1}}</source>
      <translation>{found} no es un marcador como {{lux_avg:1}}</translation>
    </message>
    <message>
      <source>{hot:,.1f} of {all:,.1f} km of street meet the rule.</source>
      <translation>{hot:,.1f} de {all:,.1f} km de calle cumplen la regla.</translation>
    </message>
    <message>
      <source>{hot} hot and {cold} cold of {count} {what}, after control of the false discovery rate over the whole map (Benjamini–Hochberg).</source>
      <translation>{hot} calientes y {cold} fríos de {count} {what}, después de controlar la tasa de descubrimientos falsos en todo el mapa (Benjamini–Hochberg).</translation>
    </message>
    <message>
      <source>{km:,.0f} km from the middle</source>
      <translation>a {km:,.0f} km del centro</translation>
    </message>
    <message>
      <source>{layer}, counted in the column {column}</source>
      <translation>{layer}, según los números de la columna {column}</translation>
    </message>
    <message>
      <source>{layer}: has no features and takes no part.</source>
      <translation>{layer}: no tiene objetos y no participa.</translation>
    </message>
    <message>
      <source>{layer}: mean of {field} along each street.</source>
      <translation>{layer}: media de {field} a lo largo de cada calle.</translation>
    </message>
    <message>
      <source>{layer}: not shown, because it is about persons, reports or counts: {fields}.</source>
      <translation>{layer}: no se muestra, porque trata de personas, reportes o conteos: {fields}.</translation>
    </message>
    <message>
      <source>{layer}: the raster cannot be read pixel by pixel; give a file of it.</source>
      <translation>{layer}: el ráster no se puede leer píxel por píxel; dé un archivo de él.</translation>
    </message>
    <message>
      <source>{layer}: there is no band {band}; give a number from 1 to {count}.</source>
      <translation>{layer}: no hay banda {band}; dé un número de 1 a {count}.</translation>
    </message>
    <message>
      <source>{layer}: worst {field} of the features whose nearest street it is, up to {near:.0f} m.</source>
      <translation>{layer}: el peor {field} de los objetos cuya calle más cercana es esta, hasta {near:.0f} m.</translation>
    </message>
    <message>
      <source>{low:.1f} to {high:.1f}</source>
      <translation>{low:.1f} a {high:.1f}</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} a {high}</translation>
    </message>
    <message>
      <source>{low} – {high}</source>
      <translation>{low} – {high}</translation>
    </message>
    <message>
      <source>{low} – {high}, hot: above mean + 2 SD</source>
      <translation>{low} – {high}, caliente: sobre la media + 2 DE</translation>
    </message>
    <message>
      <source>{metres:,.0f} m ({feet:,.0f} ft)</source>
      <translation>{metres:,.0f} m ({feet:,.0f} ft)</translation>
    </message>
    <message>
      <source>{metres:,.0f} m of the street have two carriageways; the line follows one, the area and the block faces take in both.</source>
      <translation>{metres:,.0f} m de la calle tienen dos calzadas; la línea sigue una, el área y los frentes de cuadra abarcan ambas.</translation>
    </message>
    <message>
      <source>{more} more</source>
      <translation>{more} más</translation>
    </message>
    <message>
      <source>{name} (earlier run)</source>
      <translation>{name} (ejecución anterior)</translation>
    </message>
    <message>
      <source>{name} ({number})</source>
      <translation>{name} ({number})</translation>
    </message>
    <message>
      <source>{name} becomes the active corridor today; {running} is finished by it.</source>
      <translation>{name} pasa hoy a ser el corredor activo; {running} termina por ello.</translation>
    </message>
    <message>
      <source>{name} for {field}</source>
      <translation>{name} para {field}</translation>
    </message>
    <message>
      <source>{name} is active: {start} to {end}.</source>
      <translation>{name} está activo: {start} a {end}.</translation>
    </message>
    <message>
      <source>{name} is finished, with {day} as its last day; {count} of its orders are still open.</source>
      <translation>{name} está terminado, con {day} como último día; {count} de sus órdenes siguen abiertas.</translation>
    </message>
    <message>
      <source>{name} is in the queue: {start} to {end}.</source>
      <translation>{name} está en la cola: {start} a {end}.</translation>
    </message>
    <message>
      <source>{name} is not there.</source>
      <translation>{name} no está allí.</translation>
    </message>
    <message>
      <source>{name} is the active corridor: {term}.</source>
      <translation>{name} es el corredor activo: {term}.</translation>
    </message>
    <message>
      <source>{name} is {status}: {term}.</source>
      <translation>{name} está {status}: {term}.</translation>
    </message>
    <message>
      <source>{name}: day {day} of {days}</source>
      <translation>{name}: día {day} de {days}</translation>
    </message>
    <message>
      <source>{name}: day {day} of {days}, the last</source>
      <translation>{name}: día {day} de {days}, el último</translation>
    </message>
    <message>
      <source>{name}: no field was given, every lamp got {default:g}.</source>
      <translation>{name}: no se indicó ningún campo, cada luminaria recibió {default:g}.</translation>
    </message>
    <message>
      <source>{name}: the layer was removed while it was needed; what is done stays.</source>
      <translation>{name}: la capa se quitó mientras se necesitaba; lo que está hecho queda.</translation>
    </message>
    <message>
      <source>{name}: the {days} days</source>
      <translation>{name}: los {days} días</translation>
    </message>
    <message>
      <source>{name}: {days} days, {start} to {end}.</source>
      <translation>{name}: {days} días, {start} a {end}.</translation>
    </message>
    <message>
      <source>{name}: {length:,.1f} m ({feet:,.0f} ft), {ground:,.1f} m on the ellipsoid, {blocks} blocks.</source>
      <translation>{name}: {length:,.1f} m ({feet:,.0f} ft), {ground:,.1f} m sobre el elipsoide, {blocks} cuadras.</translation>
    </message>
    <message>
      <source>{name}_FIELD: lamps without a usable figure that got {default:g}: {count} ({wrong} of them had zero or less).</source>
      <translation>{name}_FIELD: luminarias sin una cifra utilizable que recibieron {default:g}: {count} ({wrong} de ellas tenían cero o menos).</translation>
    </message>
    <message>
      <source>{near:,} incidents lie on a street, {far:,} farther than {limit:.0f} m from any.</source>
      <translation>{near:,} incidentes están en una calle, {far:,} a más de {limit:.0f} m de cualquiera.</translation>
    </message>
    <message>
      <source>{new} new, {updated} updated, {same} unchanged; {gone} proposed for closing.</source>
      <translation>{new} nuevas, {updated} actualizadas, {same} sin cambio; {gone} propuestas para cierre.</translation>
    </message>
    <message>
      <source>{number} · {task}</source>
      <translation>{number} · {task}</translation>
    </message>
    <message>
      <source>{number}. {text}</source>
      <translation>{number}. {text}</translation>
    </message>
    <message>
      <source>{open:,} open orders, {overdue:,} of them overdue</source>
      <translation>{open:,} órdenes abiertas, {overdue:,} de ellas vencidas</translation>
    </message>
    <message>
      <source>{open:,} orders of {running} are still open and stay in the workspace.</source>
      <translation>{open:,} órdenes de {running} siguen abiertas y quedan en el espacio de trabajo.</translation>
    </message>
    <message>
      <source>{out:.0f} of {lamps:.0f} lamps out</source>
      <translation>{out:.0f} de {lamps:.0f} luminarias apagadas</translation>
    </message>
    <message>
      <source>{parameter} is not used; what the workspace holds is.</source>
      <translation>{parameter} no se usa; vale lo que contiene el espacio de trabajo.</translation>
    </message>
    <message>
      <source>{parameter}: '{name}' is not in the workspace yet; give CENTERLINE, AREA and BLOCK_FACES from Define corridor.</source>
      <translation>{parameter}: '{name}' todavía no está en el espacio de trabajo; indique CENTERLINE, AREA y BLOCK_FACES de Definir corredor.</translation>
    </message>
    <message>
      <source>{parameter}: '{part}' is not understood; name a role of the stops and what it does: business, services or none, as in {example}.</source>
      <translation>{parameter}: no se entiende '{part}'; nombre una función de las paradas y lo que hace: business, services o none, como en {example}.</translation>
    </message>
    <message>
      <source>{parameter}: '{part}' is not understood; write one number above zero, or one for each role, as in {example}.</source>
      <translation>{parameter}: no se entiende '{part}'; escriba un número mayor que cero, o uno para cada función, como en {example}.</translation>
    </message>
    <message>
      <source>{parameter}: '{value}' is not a number; give a number there.</source>
      <translation>{parameter}: '{value}' no es un número; dé un número.</translation>
    </message>
    <message>
      <source>{parameter}: '{written}' can mean {names}; write which of them.</source>
      <translation>{parameter}: '{written}' puede significar {names}; escriba cuál de ellos.</translation>
    </message>
    <message>
      <source>{parameter}: '{written}' does not meet {street}, it stays {distance:.0f} m away; streets that do are {crossing}.</source>
      <translation>{parameter}: '{written}' no se encuentra con {street}, queda a {distance:.0f} m; las calles que sí lo hacen son {crossing}.</translation>
    </message>
    <message>
      <source>{parameter}: '{written}' is the street itself; give a street that crosses it.</source>
      <translation>{parameter}: '{written}' es la calle misma; dé una calle que la cruce.</translation>
    </message>
    <message>
      <source>{parameter}: all points lie on one place, so it cannot be chosen automatically; give a number above zero.</source>
      <translation>{parameter}: todos los puntos están en un solo lugar, así que no se puede elegir automáticamente; dé un número mayor que cero.</translation>
    </message>
    <message>
      <source>{parameter}: chose {metres:.0f} m ({reason}).</source>
      <translation>{parameter}: se eligieron {metres:.0f} m ({reason}).</translation>
    </message>
    <message>
      <source>{parameter}: chose {metres:.1f} m from the spread of {count} incidents.</source>
      <translation>{parameter}: se eligieron {metres:.1f} m según la dispersión de {count} incidentes.</translation>
    </message>
    <message>
      <source>{parameter}: chose {metres:g} m, half a block.</source>
      <translation>{parameter}: se eligieron {metres:g} m, media cuadra.</translation>
    </message>
    <message>
      <source>{parameter}: columns about persons are left out: {names}.</source>
      <translation>{parameter}: las columnas sobre personas se dejan fuera: {names}.</translation>
    </message>
    <message>
      <source>{parameter}: every place is a neighbor of every other; give a shorter distance.</source>
      <translation>{parameter}: cada lugar es vecino de todos los demás; dé una distancia menor.</translation>
    </message>
    <message>
      <source>{parameter}: give a canopy height raster or polygons of tree crowns.</source>
      <translation>{parameter}: dé un ráster de altura del dosel o polígonos de copas de árboles.</translation>
    </message>
    <message>
      <source>{parameter}: give it too; CENTERLINE, AREA and BLOCK_FACES go together.</source>
      <translation>{parameter}: indíquelo también; CENTERLINE, AREA y BLOCK_FACES van juntos.</translation>
    </message>
    <message>
      <source>{parameter}: give it, or draw the corridor as LINE.</source>
      <translation>{parameter}: indíquelo, o dibuje el corredor como LINE.</translation>
    </message>
    <message>
      <source>{parameter}: give weights of zero or more, at least one above zero.</source>
      <translation>{parameter}: dé pesos de cero o más, al menos uno mayor que cero.</translation>
    </message>
    <message>
      <source>{parameter}: it has no value along the streets; give a raster of the same place.</source>
      <translation>{parameter}: no tiene ningún valor a lo largo de las calles; dé un ráster del mismo lugar.</translation>
    </message>
    <message>
      <source>{parameter}: left out {count} features without a value.</source>
      <translation>{parameter}: se dejaron fuera {count} objetos sin valor.</translation>
    </message>
    <message>
      <source>{parameter}: left out {count} features without usable geometry.</source>
      <translation>{parameter}: se dejaron fuera {count} objetos sin geometría utilizable.</translation>
    </message>
    <message>
      <source>{parameter}: left out {count} incidents of which only the day is known.</source>
      <translation>{parameter}: se dejaron fuera {count} incidentes de los que solo se conoce el día.</translation>
    </message>
    <message>
      <source>{parameter}: left out {count} incidents without a date.</source>
      <translation>{parameter}: se dejaron fuera {count} incidentes sin fecha.</translation>
    </message>
    <message>
      <source>{parameter}: left out {count} incidents without a weight.</source>
      <translation>{parameter}: se dejaron fuera {count} incidentes sin peso.</translation>
    </message>
    <message>
      <source>{parameter}: left out {count} points far away from all others (more than four times as far as 95 % of the points); give {area} to choose the area yourself.</source>
      <translation>{parameter}: se dejaron fuera {count} puntos muy lejos de todos los demás (más de cuatro veces tan lejos como el 95 % de los puntos); indique {area} para elegir usted el área.</translation>
    </message>
    <message>
      <source>{parameter}: left out {count} points of other corridors.</source>
      <translation>{parameter}: se dejaron fuera {count} puntos de otros corredores.</translation>
    </message>
    <message>
      <source>{parameter}: left out {count} points over {metres:g} m from the corridor or past its ends.</source>
      <translation>{parameter}: se dejaron fuera {count} puntos a más de {metres:g} m del corredor o más allá de sus extremos.</translation>
    </message>
    <message>
      <source>{parameter}: left out {count} verified or canceled orders.</source>
      <translation>{parameter}: se dejaron fuera {count} órdenes verificadas o canceladas.</translation>
    </message>
    <message>
      <source>{parameter}: no cell has its center inside; give a smaller cell size or a larger area.</source>
      <translation>{parameter}: ninguna celda tiene su centro adentro; dé un tamaño de celda menor o un área mayor.</translation>
    </message>
    <message>
      <source>{parameter}: no stop has the role {role}; choose one of {roles}, or leave it empty.</source>
      <translation>{parameter}: ninguna parada tiene la función {role}; elija una de {roles}, o déjelo vacío.</translation>
    </message>
    <message>
      <source>{parameter}: no street is called '{written}'; the nearest names are {nearest}.</source>
      <translation>{parameter}: ninguna calle se llama '{written}'; los nombres más parecidos son {nearest}.</translation>
    </message>
    <message>
      <source>{parameter}: no street line ends at this crossing; it may be a bridge. Check it.</source>
      <translation>{parameter}: ninguna línea de calle termina en este cruce; puede ser un puente. Revíselo.</translation>
    </message>
    <message>
      <source>{parameter}: no street_id agrees with a street; it is left out.</source>
      <translation>{parameter}: ningún street_id coincide con una calle; se deja fuera.</translation>
    </message>
    <message>
      <source>{parameter}: no value along {share:.0f} % of the street length; it counts as not meeting the rule.</source>
      <translation>{parameter}: sin valor en el {share:.0f} % de la longitud de las calles; cuenta como que no cumple la regla.</translation>
    </message>
    <message>
      <source>{parameter}: none lies on the corridor; check that the layers cover the same place, or raise MAX_DISTANCE.</source>
      <translation>{parameter}: ninguna está en el corredor; revise que las capas abarquen el mismo lugar, o aumente MAX_DISTANCE.</translation>
    </message>
    <message>
      <source>{parameter}: none lies within {metres:g} m of a place; check that both layers cover the same place or give a longer TOLERANCE.</source>
      <translation>{parameter}: ninguno está a menos de {metres:g} m de un lugar; revise que las dos capas abarquen el mismo lugar o dé un TOLERANCE mayor.</translation>
    </message>
    <message>
      <source>{parameter}: none lies within {metres:g} m of a street; check that both layers cover the same place or give a longer MAX_SNAP.</source>
      <translation>{parameter}: ninguno está a menos de {metres:g} m de una calle; revise que las dos capas abarquen el mismo lugar o dé un MAX_SNAP mayor.</translation>
    </message>
    <message>
      <source>{parameter}: none of {count:,} incidents has a time of day; choose a field with dates and times.</source>
      <translation>{parameter}: ninguno de {count:,} incidentes tiene hora del día; elija un campo con fechas y horas.</translation>
    </message>
    <message>
      <source>{parameter}: nothing lies inside it; give one that covers the same place as the points.</source>
      <translation>{parameter}: no contiene nada; dé uno que abarque el mismo lugar que los puntos.</translation>
    </message>
    <message>
      <source>{parameter}: pixels of {size:.1f} m are coarser than the clearance of {clearance:g} m; they mix walk, roadway and front yards.</source>
      <translation>{parameter}: los píxeles de {size:.1f} m son más gruesos que el espacio libre de {clearance:g} m; mezclan acera, calzada y jardines delanteros.</translation>
    </message>
    <message>
      <source>{parameter}: rule '{rule}' was not used, the layer has no field {field}.</source>
      <translation>{parameter}: la regla '{rule}' no se usó, la capa no tiene el campo {field}.</translation>
    </message>
    <message>
      <source>{parameter}: the column '{field}' describes persons and is never used; name another one.</source>
      <translation>{parameter}: la columna '{field}' describe personas y nunca se usa; nombre otra.</translation>
    </message>
    <message>
      <source>{parameter}: the coordinates are degrees, but the layer says {crs}; set its coordinate reference system to EPSG:4326.</source>
      <translation>{parameter}: las coordenadas son grados, pero la capa dice {crs}; ponga su sistema de referencia de coordenadas en EPSG:4326.</translation>
    </message>
    <message>
      <source>{parameter}: the cross street ends {distance:.0f} m short of the street; took the nearest place.</source>
      <translation>{parameter}: la calle transversal termina {distance:.0f} m antes de la calle; se tomó el lugar más cercano.</translation>
    </message>
    <message>
      <source>{parameter}: the grid would have {cells:,} cells; give a larger cell size.</source>
      <translation>{parameter}: la cuadrícula tendría {cells:,} celdas; dé un tamaño de celda mayor.</translation>
    </message>
    <message>
      <source>{parameter}: the highest {share:g} % of the street length lies above {limit:.6g}.</source>
      <translation>{parameter}: el {share:g} % más alto de la longitud de las calles supera {limit:.6g}.</translation>
    </message>
    <message>
      <source>{parameter}: the layer has no coordinate reference system; set one first.</source>
      <translation>{parameter}: la capa no tiene sistema de referencia de coordenadas; primero asígnele uno.</translation>
    </message>
    <message>
      <source>{parameter}: the layer has no field {field}; choose its field with {other}.</source>
      <translation>{parameter}: la capa no tiene el campo {field}; elija su campo con {other}.</translation>
    </message>
    <message>
      <source>{parameter}: the layer has no field {field}; give the output of Import requests.</source>
      <translation>{parameter}: la capa no tiene el campo {field}; indique la salida de Importar solicitudes.</translation>
    </message>
    <message>
      <source>{parameter}: the layer has no places; give layers of points, lines or areas.</source>
      <translation>{parameter}: la capa no tiene ubicaciones; dé capas de puntos, líneas o áreas.</translation>
    </message>
    <message>
      <source>{parameter}: the layer has none of the fields {fields}; give the output of {tool}.</source>
      <translation>{parameter}: la capa no tiene ninguno de los campos {fields}; indique la salida de {tool}.</translation>
    </message>
    <message>
      <source>{parameter}: the layer holds {count} corridors ({names}); select the faces of one and run on the selected features only.</source>
      <translation>{parameter}: la capa contiene {count} corredores ({names}); seleccione los frentes de uno y ejecute solo con los objetos seleccionados.</translation>
    </message>
    <message>
      <source>{parameter}: the rule asks for more than {limit:.6g}, the mean {mean:.6g} + 2 × the standard deviation {sd:.6g} of the {count:,} cells with data; the highest along a street is {highest:.6g}.</source>
      <translation>{parameter}: la regla pide más de {limit:.6g}, la media {mean:.6g} + 2 × la desviación estándar {sd:.6g} de las {count:,} celdas con datos; lo más alto a lo largo de una calle es {highest:.6g}.</translation>
    </message>
    <message>
      <source>{parameter}: there is nothing to work on; give a layer with features.</source>
      <translation>{parameter}: no hay nada con que trabajar; dé una capa con objetos.</translation>
    </message>
    <message>
      <source>{parameter}: there would be {samples:,} samples; give a larger spacing than {spacing:g}.</source>
      <translation>{parameter}: habría {samples:,} muestras; dé un espaciamiento mayor que {spacing:g}.</translation>
    </message>
    <message>
      <source>{parameter}: these look like incidents, which are not printed; give places to visit or work orders.</source>
      <translation>{parameter}: estos parecen incidentes, que no se imprimen; dé lugares por visitar u órdenes de trabajo.</translation>
    </message>
    <message>
      <source>{parameter}: took '{written}' for {name}, the one of several that fits the other streets.</source>
      <translation>{parameter}: se tomó '{written}' por {name}, el único de varios que concuerda con las demás calles.</translation>
    </message>
    <message>
      <source>{parameter}: {count} of {all} cases are open and about {condition}.</source>
      <translation>{parameter}: {count} de {all} casos están abiertos y tratan de {condition}.</translation>
    </message>
    <message>
      <source>{parameter}: {count} orders are among the STOPS and are listed once.</source>
      <translation>{parameter}: {count} órdenes están entre las STOPS y se listan una vez.</translation>
    </message>
    <message>
      <source>{parameter}: {crs} does not measure in meters on the ground; choose a projected system in meters, such as EPSG:26915.</source>
      <translation>{parameter}: {crs} no mide en metros sobre el terreno; elija un sistema proyectado en metros, como EPSG:26915.</translation>
    </message>
    <message>
      <source>{parameter}: {field} holds {value:g}, scores lie between 0 and 1; give the output of the overlay.</source>
      <translation>{parameter}: {field} contiene {value:g}, los puntajes están entre 0 y 1; indique la salida de la superposición.</translation>
    </message>
    <message>
      <source>{parameter}: {field} of {count:,} of {all:,} streets.</source>
      <translation>{parameter}: {field} de {count:,} de {all:,} calles.</translation>
    </message>
    <message>
      <source>{parameter}: {file} has no column '{field}'; its columns are {columns}.</source>
      <translation>{parameter}: {file} no tiene la columna '{field}'; sus columnas son {columns}.</translation>
    </message>
    <message>
      <source>{parameter}: {kept} of {count} lie on the corridor.</source>
      <translation>{parameter}: {kept} de {count} están en el corredor.</translation>
    </message>
    <message>
      <source>{parameter}: {layer} looks like incidents and is not printed.</source>
      <translation>{parameter}: {layer} parece contener incidentes y no se imprime.</translation>
    </message>
    <message>
      <source>{path} could not be written.</source>
      <translation>No se pudo escribir {path}.</translation>
    </message>
    <message>
      <source>{percent:.0f} %</source>
      <translation>{percent:.0f} %</translation>
    </message>
    <message>
      <source>{percent:.0f} % of the walks too dark</source>
      <translation>{percent:.0f} % de las aceras demasiado oscuras</translation>
    </message>
    <message>
      <source>{percent} of the stretch meets the rule</source>
      <translation>{percent} del tramo cumple la regla</translation>
    </message>
    <message>
      <source>{phrase} of streets</source>
      <translation>{phrase} de las calles</translation>
    </message>
    <message>
      <source>{qualified:,} stretches meet the rule along {percent} of their length or more; the {kept:,} best that do not overlap are candidates. First: {name}, score {score:.3f}.</source>
      <translation>{qualified:,} tramos cumplen la regla en {percent} de su longitud o más; los {kept:,} mejores que no se traslapan son candidatos. Primero: {name}, puntaje {score:.3f}.</translation>
    </message>
    <message>
      <source>{risk:,.1f} times the lowest risk: {here}.</source>
      <translation>{risk:,.1f} veces el riesgo más bajo: {here}.</translation>
    </message>
    <message>
      <source>{roles}: choose a layer for each; without them nothing can be ranked.</source>
      <translation>{roles}: elija una capa para cada uno; sin ellas no se puede dar rango a nada.</translation>
    </message>
    <message>
      <source>{role} (needed)</source>
      <translation>{role} (necesario)</translation>
    </message>
    <message>
      <source>{role}: choose a layer; without it nothing can be ranked.</source>
      <translation>{role}: elija una capa; sin ella no se puede dar rango a nada.</translation>
    </message>
    <message>
      <source>{role}: the layer has no columns condition and status and is left out; run Import requests on its file.</source>
      <translation>{role}: la capa no tiene las columnas condition y status y se deja fuera; ejecute Importar solicitudes con su archivo.</translation>
    </message>
    <message>
      <source>{role}: the layer “{name}” was removed; choose another or leave it out.</source>
      <translation>{role}: la capa “{name}” se quitó; elija otra o prescinda de ella.</translation>
    </message>
    <message>
      <source>{role}: uses the columns {columns}.</source>
      <translation>{role}: usa las columnas {columns}.</translation>
    </message>
    <message>
      <source>{role}: {count} teams, but only {turfs} blocks and corners have stops; the other teams have no turf.</source>
      <translation>{role}: {count} equipos, pero solo {turfs} cuadras y esquinas tienen paradas; los demás equipos no tienen zona.</translation>
    </message>
    <message>
      <source>{role}: {stops} stops in {turfs} turfs of {shortest:,.0f} to {longest:,.0f} minutes, longest over mean {balance:.2f}, {walk:,.0f} m of walking.</source>
      <translation>{role}: {stops} paradas en {turfs} zonas de {shortest:,.0f} a {longest:,.0f} minutos, la más larga entre la media {balance:.2f}, {walk:,.0f} m de caminata.</translation>
    </message>
    <message>
      <source>{share:.0f} % of the top tenth stays there with weights 20 % up or down.</source>
      <translation>{share:.0f} % de la décima superior permanece en ella con pesos 20 % mayores o menores.</translation>
    </message>
    <message>
      <source>{sheets} sheets of {feet:,.0f} ft at 1 inch = {scale} feet, {stops} stops.</source>
      <translation>{sheets} hojas de {feet:,.0f} ft a 1 pulgada = {scale} pies, {stops} paradas.</translation>
    </message>
    <message>
      <source>{shown:,} of {ranked:,} ranked streets.</source>
      <translation>{shown:,} de {ranked:,} calles con rango.</translation>
    </message>
    <message>
      <source>{shown:,} of {whole:,} orders, {overdue:,} overdue</source>
      <translation>{shown:,} de {whole:,} órdenes, {overdue:,} vencidas</translation>
    </message>
    <message>
      <source>{snapped} incidents belong to {count} places, {far} to none; {top:.1f} % of the places hold 80 %.</source>
      <translation>{snapped} incidentes pertenecen a {count} lugares, {far} a ninguno; {top:.1f} % de los lugares concentra el 80 %.</translation>
    </message>
    <message>
      <source>{step}: left out, no layer is chosen for it</source>
      <translation>{step}: se omite, no se eligió ninguna capa para esto</translation>
    </message>
    <message>
      <source>{step}: up to date, will be reused</source>
      <translation>{step}: al día, se reutilizará</translation>
    </message>
    <message>
      <source>{step}: will be computed</source>
      <translation>{step}: se calculará</translation>
    </message>
    <message>
      <source>{step}: {reason}</source>
      <translation>{step}: {reason}</translation>
    </message>
    <message>
      <source>{stops} stops lie beyond the edge of those sheets; {sheets} more sheets show their side streets.</source>
      <translation>{stops} paradas están más allá del borde de esas hojas; {sheets} hojas más muestran sus calles laterales.</translation>
    </message>
    <message>
      <source>{streets:,} streets have stretches of about {length:,.0f} m ({miles:.2f} mi) between named cross streets, {stretches:,} in all; {short:,} streets are too short, {uncrossed:,} have no two named cross streets that far apart.</source>
      <translation>{streets:,} calles tienen tramos de unos {length:,.0f} m ({miles:.2f} mi) entre calles transversales con nombre, {stretches:,} en total; {short:,} calles son demasiado cortas, {uncrossed:,} no tienen dos calles transversales con nombre a esa distancia.</translation>
    </message>
    <message>
      <source>{street} from {start} to {end}</source>
      <translation>{street} de {start} a {end}</translation>
    </message>
    <message>
      <source>{street} on</source>
      <translation>desde {street}</translation>
    </message>
    <message>
      <source>{street}, {first} to {second}</source>
      <translation>{street}, {first} a {second}</translation>
    </message>
    <message>
      <source>{subject} was changed by {who} on {when} while you worked on it ({what}); nothing of yours was saved: load it again and repeat your change.</source>
      <translation>{who} cambió {subject} el {when} mientras usted trabajaba en ello ({what}); no se guardó nada suyo: cárguelo otra vez y repita su cambio.</translation>
    </message>
    <message>
      <source>{title}, step {number} of {count}</source>
      <translation>{title}, paso {number} de {count}</translation>
    </message>
    <message>
      <source>{top:.1f} % of the streets hold 80 % of the incidents.</source>
      <translation>{top:.1f} % de las calles concentra el 80 % de los incidentes.</translation>
    </message>
    <message>
      <source>{weeks} weeks before the corridor have a mean of {mean:.1f}; control limits are {low:.2f} and {high:.2f}.</source>
      <translation>{weeks} semanas anteriores al corredor tienen una media de {mean:.1f}; los límites de control son {low:.2f} y {high:.2f}.</translation>
    </message>
    <message>
      <source>{weeks} weeks before the corridor have a mean of {mean:.1f}; the control limit is {high:.2f}, with so few there is no lower one.</source>
      <translation>{weeks} semanas anteriores al corredor tienen una media de {mean:.1f}; el límite de control es {high:.2f}, con tan pocos incidentes no hay uno inferior.</translation>
    </message>
    <message>
      <source>{when}: made by {title} ({algorithm}), run {run}.</source>
      <translation>{when}: hecho por {title} ({algorithm}), ejecución {run}.</translation>
    </message>
    <message>
      <source>{where} (× {rrv:.2f})</source>
      <translation>{where} (× {rrv:.2f})</translation>
    </message>
    <message>
      <source>{who}, {when}</source>
      <translation>{who}, {when}</translation>
    </message>
  </context>
</TS>
