// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "ui/pages/training/training_display.h"

class QLabel;
class QStackedWidget;

namespace qd::ui {
class Card;
class Chip;
class ElidedLabel;
class JobBridge;
class SegmentedButtons;
class Stepper;
class Theme;
class TileStrip;
}  // namespace qd::ui
namespace qd::ui::charts {
class CurveChart;
class Gauge;
class TimeSeriesChart;
}  // namespace qd::ui::charts
namespace qd::ui::models {
class BlotterView;
}

namespace qd::ui::pages::training {

/// The chosen training: its stages, figures, curves while they come, the memory that it takes against its
/// budget, and what came out of each fold.
class TrainingPanel final : public QWidget {
    Q_OBJECT

public:
    enum class View { Loss, Sharpe, Speed, Growth };

    TrainingPanel(const Theme& theme, JobBridge& jobs, QWidget* parent = nullptr);

    void show(std::shared_ptr<const TrainingDisplay> training);
    void forget() { m_training.reset(); }
    [[nodiscard]] const std::shared_ptr<const TrainingDisplay>& shown() const { return m_training; }
    void setView(View view);
    [[nodiscard]] View view() const { return m_view; }
    [[nodiscard]] charts::CurveChart* curves(View view) const;
    [[nodiscard]] charts::TimeSeriesChart* growth() const { return m_growth; }
    [[nodiscard]] charts::Gauge* memory() const { return m_memory; }
    [[nodiscard]] TileStrip* tiles() const { return m_tiles; }
    [[nodiscard]] Stepper* stages() const { return m_stages; }
    [[nodiscard]] models::BlotterView* folds() const { return m_folds; }
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void saveRequested(const QByteArray& bytes, const QString& suggestedName);

private:
    void layOut();
    QWidget* makeHeading();
    Card* makeCurvesCard();
    Card* makeMemoryCard();
    void wire();

    ElidedLabel* m_name;
    Chip* m_chip;
    ElidedLabel* m_line;
    Stepper* m_stages;
    TileStrip* m_tiles;
    QLabel* m_words;
    SegmentedButtons* m_views;
    QStackedWidget* m_stack;
    charts::CurveChart* m_loss;
    charts::CurveChart* m_sharpe;
    charts::CurveChart* m_speed;
    charts::TimeSeriesChart* m_growth;
    Card* m_memoryCard = nullptr;
    charts::Gauge* m_memory;
    QLabel* m_memoryWords;
    Card* m_foldsCard = nullptr;
    models::BlotterView* m_folds;
    View m_view = View::Loss;
    std::shared_ptr<const TrainingDisplay> m_training;
};

}  // namespace qd::ui::pages::training
