// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/what_if/weight_table.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QScrollBar>
#include <algorithm>
#include <cmath>

#include "ui/kit/fonts.h"
#include "ui/pages/what_if/weight_delegate.h"

namespace qd::ui::pages::what_if {

namespace {

constexpr int kRoomForNames = 820;  ///< widths below which a column is left out
constexpr int kRoomForSectors = 680;
constexpr int kRoomForCost = 600;
constexpr int kRoomForStart = 520;
constexpr int kGrip = 8;  ///< px around a handle within which it is taken hold of
constexpr double kStep = 0.001;
constexpr double kLargeStep = 0.01;
constexpr double kGrain = 1e-4;  ///< a dragged weight is a whole number of hundredths of a percent
constexpr double kFineGrain = 1e-5;

}  // namespace

WeightTable::WeightTable(const Theme& theme, QWidget* parent)
    : QTableView(parent),
      m_theme(theme),
      m_model(new WeightModel(this)),
      m_delegate(new WeightDelegate(theme, this)) {
    setModel(m_model);
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Weights"));
    setAccessibleDescription(tr("Left and right change the weight, Return takes a figure, L locks the name"));
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(EditKeyPressed);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    verticalHeader()->setMinimumSectionSize(theme.rowHeight());
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(24);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSortIndicator(WeightModel::Start, Qt::DescendingOrder);
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicatorShown(false);  // the title has it, where it covers nothing
    connect(m_model, &WeightModel::weightTyped, this, &WeightTable::chosen);
    connect(&theme, &Theme::changed, this, [this] {
        verticalHeader()->setMinimumSectionSize(m_theme.rowHeight());
        verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
        viewport()->update();
    });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (now.isValid()) Q_EMIT currentAsset(m_model->assetAt(now.row()));
    });
}

void WeightTable::setDisplay(const DisplayPtr& display) {
    const bool another = m_model->display() == nullptr || m_model->display()->model != display->model;
    if (another && m_dragged) endDrag();
    m_model->setDisplay(display);
    if (another) fitColumns();
}

bool WeightTable::select(std::size_t asset) {
    const int row = m_model->rowOf(asset);
    if (row < 0) return false;
    setCurrentIndex(m_model->index(row, WeightModel::Weight));
    return true;
}

std::optional<std::size_t> WeightTable::current() const {
    if (!currentIndex().isValid()) return std::nullopt;
    return m_model->assetAt(currentIndex().row());
}

QPoint WeightTable::handleOf(std::size_t asset) const {
    const int row = m_model->rowOf(asset);
    if (row < 0) return {};
    const QRect cell = visualRect(m_model->index(row, WeightModel::Bar));
    const BarScale scale(cell, m_model->display()->scales.weight, isRightToLeft());
    return {static_cast<int>(std::lround(scale.at(m_model->weightAt(row)))), cell.center().y()};
}

void WeightTable::fitColumns() {
    const int room = viewport()->width();
    setColumnHidden(WeightModel::Name, room < kRoomForNames || !m_model->hasNames());
    setColumnHidden(WeightModel::Sector, room < kRoomForSectors);
    setColumnHidden(WeightModel::Cost, room < kRoomForCost);
    setColumnHidden(WeightModel::Start, room < kRoomForStart);
    const QFontMetrics digits(ui::font(FontRole::BodyMedium));
    const int number = digits.horizontalAdvance(QStringLiteral("\u221200.00 %")) + 20;
    const int fixed[] = {30, 78, 0, 132, number - 8, 0, number - 6, number, number - 6, number - 2};
    int used = 0;
    for (int column = 0; column < WeightModel::kColumns; ++column) {
        if (fixed[column] == 0 || isColumnHidden(column)) continue;
        setColumnWidth(column, fixed[column]);
        used += fixed[column];
    }
    const int rest = std::max(120, room - used);
    const bool names = !isColumnHidden(WeightModel::Name);
    const int name = names ? std::clamp(rest * 2 / 5, 90, 220) : 0;
    if (names) setColumnWidth(WeightModel::Name, name);
    setColumnWidth(WeightModel::Bar, rest - name);
}

void WeightTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitColumns();
}

void WeightTable::hover(int row) {
    if (row == m_hovered) return;
    m_hovered = row;
    m_delegate->setHovered(row);
    viewport()->update();
}

double WeightTable::perPixel(bool fine) const {
    const BarScale scale(QRectF(0, 0, columnWidth(WeightModel::Bar), rowHeight(0)),
                         m_model->display()->scales.weight, false);
    return scale.weight(scale.track().left() + 1.0) * (fine ? 0.1 : 1.0);
}

void WeightTable::mousePressEvent(QMouseEvent* event) {
    const QModelIndex at = indexAt(event->pos());
    QTableView::mousePressEvent(event);
    if (!at.isValid() || event->button() != Qt::LeftButton) return;
    const std::size_t asset = m_model->assetAt(at.row());
    if (at.column() == WeightModel::Lock) {
        Q_EMIT lockChosen(asset, !m_model->lockedAt(at.row()));
        return;
    }
    if (at.column() != WeightModel::Bar || m_model->lockedAt(at.row())) return;
    // Beside the handle the weight jumps to the pointer; on it, it stays until the hand moves.
    const QPoint handle = handleOf(asset);
    double weight = m_model->weightAt(at.row());
    const bool beside = std::abs(event->pos().x() - handle.x()) > kGrip;
    if (beside) {
        const BarScale scale(visualRect(at), m_model->display()->scales.weight, isRightToLeft());
        weight = std::max(0.0, std::round(scale.weight(event->pos().x()) / kGrain) * kGrain);
    }
    m_dragged = Drag{asset, at.row(), weight, event->pos().x(), beside};
    m_delegate->setHeld(at.row(), weight);
    viewport()->setCursor(Qt::ClosedHandCursor);
    if (beside) Q_EMIT dragged(asset, weight);
    viewport()->update();
}

void WeightTable::mouseMoveEvent(QMouseEvent* event) {
    if (!m_dragged) {
        const QModelIndex at = indexAt(event->pos());
        hover(at.isValid() ? at.row() : -1);
        const bool grip = at.isValid() && at.column() == WeightModel::Bar && !m_model->lockedAt(at.row());
        viewport()->setCursor(grip ? Qt::OpenHandCursor : Qt::ArrowCursor);
        return;
    }
    const bool fine = (event->modifiers() & Qt::ShiftModifier) != 0;
    const int moved = (event->pos().x() - m_dragged->x) * (isRightToLeft() ? -1 : 1);
    m_dragged->x = event->pos().x();
    m_dragged->moved = m_dragged->moved || moved != 0;
    m_dragged->weight = std::clamp(m_dragged->weight + moved * perPixel(fine), 0.0, 1.0);
    const double grain = fine ? kFineGrain : kGrain;
    m_delegate->setHeld(m_dragged->row, m_dragged->weight);
    Q_EMIT dragged(m_dragged->asset, std::round(m_dragged->weight / grain) * grain);
    viewport()->update();
}

void WeightTable::endDrag() {
    m_dragged.reset();
    m_delegate->setHeld(-1, 0.0);
    viewport()->unsetCursor();
    viewport()->update();
}

void WeightTable::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_dragged) {
        QTableView::mouseReleaseEvent(event);
        return;
    }
    const bool fine = (event->modifiers() & Qt::ShiftModifier) != 0;
    const double grain = fine ? kFineGrain : kGrain;
    const Drag drag = *m_dragged;
    endDrag();
    if (drag.moved) Q_EMIT chosen(drag.asset, std::round(drag.weight / grain) * grain);
}

void WeightTable::mouseDoubleClickEvent(QMouseEvent* event) {
    const QModelIndex at = indexAt(event->pos());
    if (at.isValid() && at.column() != WeightModel::Lock && at.column() != WeightModel::Bar)
        typeInto(at.row());
}

void WeightTable::typeInto(int row) {
    if (!m_model->lockedAt(row)) edit(m_model->index(row, WeightModel::Weight));
}

bool WeightTable::nudge(const QKeyEvent& event) {
    const bool left = event.key() == Qt::Key_Left;
    if ((!left && event.key() != Qt::Key_Right) || !currentIndex().isValid()) return false;
    if ((event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) != 0) return false;
    const int row = currentIndex().row();
    if (m_model->lockedAt(row)) return true;
    const double step = (event.modifiers() & Qt::ShiftModifier) != 0 ? kLargeStep : kStep;
    const double sign = left == isRightToLeft() ? 1.0 : -1.0;
    Q_EMIT chosen(m_model->assetAt(row), std::max(0.0, m_model->weightAt(row) + sign * step));
    return true;
}

void WeightTable::keyPressEvent(QKeyEvent* event) {
    const QModelIndex now = currentIndex();
    if (m_dragged && event->key() == Qt::Key_Escape) {
        endDrag();
        Q_EMIT dragCancelled();
    } else if (nudge(*event)) {
        event->accept();
    } else if (now.isValid() && event->key() == Qt::Key_L && event->modifiers() == Qt::NoModifier) {
        Q_EMIT lockChosen(m_model->assetAt(now.row()), !m_model->lockedAt(now.row()));
    } else if (now.isValid() &&
               (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                event->key() == Qt::Key_F2) &&
               state() != EditingState) {
        typeInto(now.row());
    } else {
        QTableView::keyPressEvent(event);
    }
}

void WeightTable::leaveEvent(QEvent* event) {
    QTableView::leaveEvent(event);
    if (!m_dragged) hover(-1);
}

}  // namespace qd::ui::pages::what_if
