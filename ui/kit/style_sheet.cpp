// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/style_sheet.h"

#include <array>
#include <utility>

namespace qd::ui {
namespace {

constexpr char16_t kSurfaces[] =
    uR"(
QMainWindow, QDialog { background: @canvas; }
QFrame[qdSurface="card"] { background: @surface; border: 1px solid @line; border-radius: 6px; }
QFrame[qdSurface="cardHeader"] { border: none; border-bottom: 1px solid @line; }
QFrame[qdSurface="cardHeaderBare"] { border: none; }
QFrame[qdSurface="bar"] { background: @surface; border: none; }
QFrame[qdSurface="drawer"] { background: @surface; border: none; border-top: 1px solid @line; }
QFrame[qdSurface="canvas"] { background: @canvas; border: none; }
QFrame[qdSurface="rule"] { background: @line; border: none; }
QSplitter::handle { background: @line; }
QScrollArea, QScrollArea > QWidget > QWidget[qdScroll="true"] { background: transparent; border: none; }
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 4px 6px; font-size: 12px; }
)";

constexpr char16_t kLabels[] =
    uR"(
QLabel { color: @text; background: transparent; }
QLabel[qdRole="title"] { font-size: 18px; font-weight: 600; }
QLabel[qdRole="strong"] { font-weight: 600; }
QLabel[qdRole="section"] { font-size: 11px; font-weight: 500; color: @faint; }
QLabel[qdRole="secondary"] { font-size: 12px; color: @muted; }
QLabel[qdRole="muted"] { color: @muted; }
QLabel[qdRole="label"] { font-size: 11px; color: @muted; }
QLabel[qdRole="value"] { font-size: 22px; font-weight: 600; }
QLabel[qdRole="code"] { font-family: "JetBrains Mono"; font-size: 12px; }
QLabel[qdInk="hard"] { color: @hard; }
QLabel[qdRole="fieldError"] { font-size: 11px; color: @hard; }
)";

constexpr char16_t kButtons[] =
    uR"(
QPushButton { background: @raised; color: @text; border: @borderpx solid @line; border-radius: 4px; padding: 0 12px;
  min-height: 26px; font-weight: 500; }
QPushButton:hover { border-color: @control; }
QPushButton:pressed { background: @line; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @faint; background: transparent; border-color: @line; }
QPushButton[qdVariant="primary"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[qdVariant="primary"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[qdVariant="primary"]:focus { border: 2px solid @text; padding: 0 11px; min-height: 24px; }
QPushButton[qdVariant="primary"]:disabled { background: @track; color: @faint; border-color: @line; }
QPushButton[qdVariant="danger"] { color: @hard; }
QPushButton[qdVariant="danger"]:hover { border-color: @hard; }
QPushButton[qdVariant="quiet"] { background: transparent; border-color: transparent; padding: 0 8px; }
QPushButton[qdVariant="quiet"]:hover { background: @raised; border-color: @line; }
QPushButton[qdVariant="quiet"]:focus { border-color: @accent; }
QToolButton { background: transparent; color: @muted; border: 1px solid transparent; border-radius: 4px; padding: 3px; }
QToolButton:hover { background: @raised; color: @text; }
QToolButton:checked { background: @raised; color: @text; border-color: @line; }
QToolButton:focus { border-color: @accent; }
QToolButton::menu-indicator { image: none; }
QToolButton[qdVariant="segment"] { padding: 0 7px; min-height: 22px; font-size: 12px; }
QToolButton[qdVariant="segment"]:checked { color: @text; font-weight: 500; background: @raised; border-color: @line; }
)";

constexpr char16_t kFields[] =
    uR"(
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit, QPlainTextEdit, QTextEdit { background: @canvas;
  color: @text; border: @borderpx solid @control; border-radius: 4px; padding: 0 8px; min-height: 26px;
  selection-background-color: @accent; selection-color: @onAccent; }
QPlainTextEdit, QTextEdit { padding: 4px 6px; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus, QPlainTextEdit:focus,
  QTextEdit:focus { border-color: @accent; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QDateEdit:disabled {
  color: @faint; border-color: @line; }
*[qdInvalid="true"] { border-color: @hard; }
QLineEdit[qdVariant="search"] { border-color: @line; min-height: 24px; font-size: 12px; }
QLineEdit[qdVariant="search"]:focus { border-color: @accent; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(:/icons/control-down-@mode.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @surface; color: @text; border: 1px solid @line; outline: none;
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
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover, QCheckBox::indicator:focus,
  QRadioButton::indicator:focus { border-color: @accent; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent;
  image: url(:/icons/control-check-@mode.svg); }
QRadioButton::indicator:checked { border: 4px solid @accent; width: 8px; height: 8px; background: @onAccent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @line; }
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
  padding: 0 10px; font-size: 11px; font-weight: 500; }
QTableCornerButton::section { background: @surface; border: none; border-bottom: 1px solid @line; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @control; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: @surface; color: @text; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 22px 5px 12px; border-radius: 4px; }
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
QStatusBar { background: @surface; color: @muted; font-size: 11px; }
QStatusBar::item { border: none; }
)";

}  // namespace

QString styleSheet(const Palette& p) {
    const QColor& ground = p.dark ? QColor(Qt::white) : QColor(Qt::black);
    // Longer names first: "@line" must not eat the head of a longer token.
    const std::array<std::pair<const char16_t*, QString>, 18> tokens{{
        {u"@accentHover", blend(ground, p.accent, 0.14).name()},
        {u"@borderpx", p.highContrast ? QStringLiteral("2px") : QStringLiteral("1px")},
        {u"@onAccent", p.onAccent.name()},
        {u"@surface", p.surface.name()},
        {u"@control", p.control.name()},
        {u"@canvas", p.canvas.name()},
        {u"@raised", p.raised.name()},
        {u"@accent", p.accent.name()},
        {u"@scroll", blend(p.muted, p.surface, p.highContrast ? 0.8 : 0.35).name()},
        {u"@muted", p.muted.name()},
        {u"@faint", p.faint.name()},
        {u"@track", p.track.name()},
        {u"@text", p.text.name()},
        {u"@line", p.line.name()},
        {u"@hard", p.hard.name()},
        {u"@warn", p.warn.name()},
        {u"@mode", p.dark ? QStringLiteral("dark") : QStringLiteral("light")},
        {u"@ok", p.ok.name()},
    }};
    QString sheet = QString::fromUtf16(kSurfaces) + QString::fromUtf16(kLabels) +
                    QString::fromUtf16(kButtons) + QString::fromUtf16(kFields) + QString::fromUtf16(kViews);
    for (const auto& [name, value] : tokens)
        sheet.replace(QString::fromUtf16(name), value);
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
