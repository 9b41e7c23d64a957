// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/style_sheet.h"

#include <QList>
#include <algorithm>
#include <utility>

#include "ui/kit/space.h"
#include "ui/kit/type_scale.h"

namespace qd::ui {
namespace {

constexpr char16_t kSurfaces[] =
    uR"(
QMainWindow, QDialog { background: @canvas; }
QFrame[qdSurface="card"] { background: @surface; border: 1px solid @line; border-radius: @cardRadius; }
QFrame[qdSurface="cardHeader"] { border: none; border-bottom: 1px solid @line; }
QFrame[qdSurface="cardHeaderBare"] { border: none; }
QFrame[qdSurface="bar"] { background: @surface; border: none; }
QFrame[qdSurface="drawer"] { background: @surface; border: none; border-top: 1px solid @line; }
QFrame[qdSurface="overlay"] { background: @surface; border: @borderpx solid @overlayLine; border-radius: @cardRadius; }
QFrame[qdSurface="strip"] { background: @raised; border: none; border-radius: @controlRadius; }
QFrame[qdSurface="canvas"] { background: @canvas; border: none; }
QFrame[qdSurface="rule"] { background: @line; border: none; }
QSplitter::handle { background: @line; }
QMainWindow::separator { background: transparent; width: 5px; height: 5px; }
QScrollArea, QScrollArea > QWidget > QWidget[qdScroll="true"] { background: transparent; border: none; }
QToolTip { background: @surface; color: @text; border: 1px solid @overlayLine; padding: 4px 6px; font-size: @secondarySize; }
)";

constexpr char16_t kLabels[] =
    uR"(
QLabel { color: @text; background: transparent; }
QLabel[qdRole="title"] { font-size: @titleSize; font-weight: @semiBold; }
QLabel[qdRole="strong"] { font-weight: @semiBold; }
QLabel[qdRole="section"] { font-size: @labelSize; font-weight: @medium; color: @faint; }
QLabel[qdRole="secondary"] { font-size: @secondarySize; color: @muted; }
QLabel[qdRole="muted"] { color: @muted; }
QLabel[qdRole="label"] { font-size: @labelSize; color: @muted; }
QLabel[qdRole="value"] { font-size: @valueSize; font-weight: @semiBold; }
QLabel[qdRole="code"] { font-family: "JetBrains Mono"; font-size: @secondarySize; }
QLabel[qdStrip="true"] { background: @raised; border-radius: @controlRadius; padding: 6px 8px; }
QLabel[qdInk="hard"] { color: @hard; }
QLabel[qdRole="fieldError"] { font-size: @labelSize; color: @hard; }
)";

constexpr char16_t kButtons[] =
    uR"(
QPushButton { background: @raised; color: @text; border: @borderpx solid @line; border-radius: @controlRadius; padding: 0 12px;
  min-height: 26px; font-weight: @medium; }
QPushButton:hover { border-color: @control; }
QPushButton:pressed { background: @line; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @faint; background: transparent; border-color: @line; }
QPushButton[qdVariant="primary"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: @semiBold; }
QPushButton[qdVariant="primary"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[qdVariant="primary"]:focus { border: 2px solid @text; padding: 0 11px; min-height: 24px; }
QPushButton[qdVariant="primary"]:disabled { background: @track; color: @faint; border-color: @line; }
QPushButton[qdVariant="danger"] { color: @hard; }
QPushButton[qdVariant="danger"]:disabled { color: @faint; }
QPushButton[qdVariant="danger"]:hover { border-color: @hard; }
QPushButton[qdVariant="quiet"] { background: transparent; border-color: transparent; padding: 0 8px; }
QPushButton[qdVariant="quiet"]:hover { background: @raised; border-color: @line; }
QPushButton[qdVariant="quiet"]:focus { border-color: @accent; }
QPushButton[qdPart="arrow"] { padding: 0 7px; }
QPushButton[qdPart="arrow"]:focus { padding: 0 6px; }
QPushButton[qdVariant="fold"] { background: transparent; border-color: transparent; text-align: left; padding: 0 4px;
  font-weight: @semiBold; }
QPushButton[qdVariant="fold"]:hover { background: @raised; }
QPushButton[qdVariant="fold"]:focus { border-color: @accent; }
QToolButton[qdVariant="crumb"] { padding: 0 5px; font-size: @bodySize; }
QToolButton[qdVariant="crumbHere"] { padding: 0 5px; font-size: @bodySize; font-weight: @medium; color: @text; }
QToolButton { background: transparent; color: @muted; border: 1px solid transparent; border-radius: @controlRadius; padding: 3px; }
QToolButton:hover { background: @raised; color: @text; }
QToolButton:checked { background: @raised; color: @text; border-color: @line; }
QToolButton:focus { border-color: @accent; }
QToolButton::menu-indicator { image: none; }
QToolButton[qdVariant="segment"] { padding: 0 7px; min-height: 22px; font-size: @secondarySize; }
QToolButton[qdVariant="segment"]:checked { color: @text; font-weight: @medium; background: @raised; border-color: @line; }
)";

constexpr char16_t kFields[] =
    uR"(
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit, QPlainTextEdit, QTextEdit { background: @canvas;
  color: @text; border: @borderpx solid @control; border-radius: @controlRadius; padding: 0 8px; min-height: 26px;
  selection-background-color: @accent; selection-color: @onAccent; }
QPlainTextEdit, QTextEdit { padding: 4px 6px; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus, QPlainTextEdit:focus,
  QTextEdit:focus { border-color: @accent; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QDateEdit:disabled {
  color: @faint; border-color: @line; }
*[qdInvalid="true"] { border-color: @hard; }
QLineEdit[qdVariant="search"] { border-color: @line; min-height: 24px; font-size: @secondarySize; }
QLineEdit[qdVariant="search"]:focus { border-color: @accent; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(:/icons/control-down-@mode.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @surface; color: @text; border: 1px solid @overlayLine; outline: none;
  selection-background-color: @raised; selection-color: @text; padding: 2px; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QDateEdit::up-button { border: none; width: 18px;
  subcontrol-position: top right; }
QSpinBox::down-button, QDoubleSpinBox::down-button, QDateEdit::down-button { border: none; width: 18px;
  subcontrol-position: bottom right; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow, QDateEdit::up-arrow { image: url(:/icons/control-up-@mode.svg);
  width: 9px; height: 9px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow, QDateEdit::down-arrow {
  image: url(:/icons/control-down-@mode.svg); width: 9px; height: 9px; }
QCheckBox, QRadioButton { color: @text; spacing: 8px; background: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: @faint; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @control;
  background: @canvas; }
QCheckBox::indicator { border-radius: @markRadius; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover, QCheckBox::indicator:focus,
  QRadioButton::indicator:focus { border-color: @accent; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent;
  image: url(:/icons/control-check-@mode.svg); }
QRadioButton::indicator:checked { border: 4px solid @accent; width: 8px; height: 8px; background: @onAccent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @line; }
QCheckBox::indicator:checked:disabled { background: @track; image: url(:/icons/control-tick-@mode.svg); }
QRadioButton::indicator:checked:disabled { border-color: @track; background: @faint; }
)";

constexpr char16_t kViews[] =
    uR"(
QTableView, QTreeView, QListView { background: @surface; color: @text; border: none; outline: none;
  gridline-color: @line; selection-background-color: @raised; selection-color: @text; }
QTreeView::item, QListView::item { min-height: 26px; border: none; }
QTreeView::item:hover, QListView::item:hover, QTreeView::item:selected, QListView::item:selected {
  background: @raised; color: @text; }
QHeaderView { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @muted; border: none; border-bottom: 1px solid @line;
  padding: 0 10px; font-size: @labelSize; font-weight: @medium; }
QTableCornerButton::section { background: @surface; border: none; border-bottom: 1px solid @line; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: @markRadius; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @control; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: @surface; color: @text; border: 1px solid @overlayLine; padding: 4px; }
QMenu::item { padding: 5px 22px 5px 12px; border-radius: @controlRadius; }
QMenu::item:selected { background: @raised; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1px; background: @line; margin: 4px 6px; }
QMenu::indicator { width: 12px; height: 12px; left: 6px; }
QMenu::indicator:checked { image: url(:/icons/control-tick-@mode.svg); }
QTabBar::tab { background: transparent; color: @muted; padding: 6px 12px; border: none;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:hover { color: @text; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QProgressBar { background: @track; border: none; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
QStatusBar { background: @surface; color: @muted; font-size: @labelSize; }
QStatusBar::item { border: none; }
)";

QString px(int size) {
    return QString::number(size) + QStringLiteral("px");
}

/// What is not a colour: sizes, weights, radii, and the set of the small pictures.
QList<std::pair<QString, QString>> sizeTokens(const Palette& p) {
    const QString mode = p.highContrast ? QStringLiteral("contrast")
                         : p.dark       ? QStringLiteral("dark")
                                        : QStringLiteral("light");
    return {{QStringLiteral("@labelSize"), px(type::kLabel.px)},
            {QStringLiteral("@secondarySize"), px(type::kSecondary.px)},
            {QStringLiteral("@bodySize"), px(type::kBody.px)},
            {QStringLiteral("@titleSize"), px(type::kTitle.px)},
            {QStringLiteral("@valueSize"), px(type::kValue.px)},
            {QStringLiteral("@medium"), QString::number(type::kMedium)},
            {QStringLiteral("@semiBold"), QString::number(type::kSemiBold)},
            {QStringLiteral("@cardRadius"), px(space::kRadius)},
            {QStringLiteral("@controlRadius"), px(space::kControlRadius)},
            {QStringLiteral("@markRadius"), px(space::kMarkRadius)},
            {QStringLiteral("@borderpx"), px(p.highContrast ? space::kStrongLine : space::kLine)},
            {QStringLiteral("@mode"), mode}};
}

}  // namespace

QString styleSheet(const Palette& p) {
    QString sheet = QString::fromUtf16(kSurfaces) + QString::fromUtf16(kLabels) +
                    QString::fromUtf16(kButtons) + QString::fromUtf16(kFields) + QString::fromUtf16(kViews);
    QList<std::pair<QString, QString>> tokens = sizeTokens(p);
    for (const ColourToken& token : colourTokens())
        tokens.append({QLatin1Char('@') + QString::fromLatin1(token.name), (p.*token.colour).name()});
    // Longer names first: "@line" must not eat the head of a longer token.
    std::stable_sort(tokens.begin(), tokens.end(),
                     [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    for (const auto& [name, value] : tokens)
        sheet.replace(name, value);
    return sheet;
}

QPalette qtPalette(const Palette& p) {
    QPalette q;
    q.setColor(QPalette::Window, p.canvas);
    q.setColor(QPalette::WindowText, p.text);
    q.setColor(QPalette::Base, p.surface);
    q.setColor(QPalette::AlternateBase, p.raised);
    q.setColor(QPalette::Text, p.text);
    q.setColor(QPalette::PlaceholderText, p.faint);
    q.setColor(QPalette::Button, p.raised);
    q.setColor(QPalette::ButtonText, p.text);
    q.setColor(QPalette::BrightText, p.hard);
    q.setColor(QPalette::Highlight, p.accent);
    q.setColor(QPalette::HighlightedText, p.onAccent);
    q.setColor(QPalette::Link, p.accent);
    q.setColor(QPalette::LinkVisited, p.accent);
    q.setColor(QPalette::ToolTipBase, p.raised);
    q.setColor(QPalette::ToolTipText, p.text);
    q.setColor(QPalette::Light, p.raised);
    q.setColor(QPalette::Midlight, p.line);
    q.setColor(QPalette::Mid, p.line);
    q.setColor(QPalette::Dark, p.line);
    q.setColor(QPalette::Shadow, p.canvas);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        q.setColor(QPalette::Disabled, role, p.faint);
    return q;
}

}  // namespace qd::ui
