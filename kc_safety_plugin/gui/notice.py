"""What a panel has to say: one message at a time, with a sign and a word, not colour alone."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QStyle, QToolButton

from kc_safety_plugin.i18n import tr


class Notice(QFrame):
    """Stays until it is closed or the next one takes its place."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
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
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def text(self) -> str:
        return "" if self.isHidden() else self._text.text()

    def say(self, sentence: str) -> None:
        self._show(sentence, QStyle.StandardPixmap.SP_MessageBoxInformation)

    def warn(self, sentence: str) -> None:
        said = sentence.strip() or tr("It did not work; the log of Processing says more.")
        self._show(tr("Not done: {reason}").format(reason=said), _WARNING)

    def _show(self, sentence, picture) -> None:
        size = self.fontMetrics().height()
        self._sign.setPixmap(self.style().standardIcon(picture).pixmap(size, size))
        self._text.setText(sentence)
        self.show()


_WARNING = QStyle.StandardPixmap.SP_MessageBoxWarning
