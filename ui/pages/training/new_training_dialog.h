// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/kit/decision_dialog.h"
#include "ui/pages/training/training_form.h"

class QLabel;

namespace qd::ui::pages::training {

class TrainingFields;

/// "New training": the choices, what will happen and what memory it takes in words, and Train. Does not block
/// the window; no bare Return runs it.
class NewTrainingDialog final : public DecisionDialog {
    Q_OBJECT

public:
    explicit NewTrainingDialog(const Theme& theme, QWidget* parent = nullptr);

    void setDatasets(const std::vector<vault::DatasetRecord>& datasets);
    [[nodiscard]] TrainingFields* fields() const { return m_fields; }
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void trainingRequested(const qd::desk::TrainModelRequest& request);

protected:
    bool event(QEvent* event) override;

private:
    void check();
    void run();

    std::vector<vault::DatasetRecord> m_datasets;
    TrainingFields* m_fields;
    QLabel* m_words;
};

}  // namespace qd::ui::pages::training
