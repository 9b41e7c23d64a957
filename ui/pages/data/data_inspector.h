// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/pages/data/data_presenter.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace qd::ui {
class Chip;
}

namespace qd::ui::pages::data {

class DatasetLineage;

/// The selected data set with its lineage, the selected finding, and what the checks mean.
class DataInspector final : public QWidget {
    Q_OBJECT

public:
    explicit DataInspector(const Theme& theme, QWidget* parent = nullptr);

    /// The data set that `presenter` has selected, and its checks.
    void showDataset(const DataPresenter& presenter);
    /// −1: none is selected.
    void showFinding(const DataPresenter& presenter, int row);
    /// Words instead of facts.
    void setNotice(const QString& words);
    [[nodiscard]] DatasetLineage* lineage() const { return m_lineage; }
    /// Puts the whole content hash on the clipboard.
    void copyHash();

private:
    void compose();
    void showMeanings(const QList<market::FindingKind>& kinds);

    QLabel* m_notice;
    QWidget* m_body;
    QLabel* m_name;
    Chip* m_synthetic;
    KeyValueList* m_facts;
    QLabel* m_hash;
    QPushButton* m_copyHash;
    DatasetLineage* m_lineage;
    QLabel* m_findingTitle;
    Chip* m_severity;
    QLabel* m_explanation;
    KeyValueList* m_values;
    QWidget* m_meaningBox;
    QVBoxLayout* m_meanings;
};

}  // namespace qd::ui::pages::data
