"""What a panel has to say: one message at a time, with a sign and a word, not colour alone."""

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStyle,
    QToolButton,
)

from kc_safety_plugin.i18n import tr

from .log import keep_details, show_log


class Notice(QFrame):
    """Stays until it is closed or the next one takes its place."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        # Until then the panel has made room for it.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._into_view)
        self._sign = QLabel()
        self._text = QLabel()
        # What a file or a person wrote must never act as HTML.
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.setAccessibleName(tr("Message"))
        close = QToolButton()
        close.setIcon(self.style().standardIcon(QStyle.StandardPixmap.SP_DialogCloseButton))
        close.setToolTip(tr("Close the message"))
        close.setAccessibleName(tr("Close the message"))
        close.setAutoRaise(True)
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.details = QToolButton()
        self.details.setText(tr("&Details"))
        self.details.setToolTip(tr("Open the log, which says more"))
        self.details.clicked.connect(lambda _checked: show_log(self))
        row.addWidget(self.details, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def text(self) -> str:
        return "" if self.isHidden() else self._text.text()

    def say(self, sentence: str) -> None:
        self._show(sentence, QStyle.StandardPixmap.SP_MessageBoxInformation)

    def warn(self, sentence: str, details: str = "") -> None:
        """Say what was not done; ``details`` go to the log, which a button opens."""
        said = sentence.strip() or tr("It did not work; the log says more.")
        self._show(tr("Not done: {reason}").format(reason=said), _WARNING, bool(details))
        if details:
            keep_details(said, details)

    def _show(self, sentence, picture, more=False) -> None:
        self.details.setVisible(more)
        size = self.fontMetrics().height()
        self._sign.setPixmap(self.style().standardIcon(picture).pixmap(size, size))
        self._text.setText(sentence)
        self.show()
        self._soon.start(0)

    def _into_view(self):
        """Also where large letters have pushed the head of a panel out of sight."""
        parent = self.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(self)
            parent = parent.parentWidget()


_WARNING = QStyle.StandardPixmap.SP_MessageBoxWarning
