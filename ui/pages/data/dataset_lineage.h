// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "core/desk/price_series.h"
#include "ui/kit/theme.h"

class QLabel;
class QVBoxLayout;

namespace qd::ui::pages::data {

/// Where a data set came from and what was made of it: each line leads there.
class DatasetLineage final : public QWidget {
    Q_OBJECT

public:
    explicit DatasetLineage(const Theme& theme, QWidget* parent = nullptr);

    /// The file, and who brought it when.
    void setOrigin(const vault::DatasetRecord& record);
    /// Null: not known yet.
    void setUses(const std::shared_ptr<const desk::DatasetUses>& uses);
    /// The uses could not be read.
    void setProblem(const QString& words);

Q_SIGNALS:
    void openRequested(const QString& page, const QString& item);

private:
    void clearUses();
    void addLink(const QString& words, const QString& page, const QString& item);

    QLabel* m_origin;
    QVBoxLayout* m_uses;
};

}  // namespace qd::ui::pages::data
