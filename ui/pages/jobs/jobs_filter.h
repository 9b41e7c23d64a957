// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

#include "ui/kit/jobs_model.h"

namespace qd::ui::pages::jobs {

/// The jobs that the page shows: all, those that run, or those that failed.
class JobsFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Show { All, Running, Failed };
    Q_ENUM(Show)

    /// `model` outlives it.
    explicit JobsFilter(JobsModel& model, QObject* parent = nullptr);

    void setShow(Show show);
    [[nodiscard]] Show shown() const { return m_show; }
    /// The job of a row of this model.
    [[nodiscard]] const JobRow& job(const QModelIndex& index) const;
    /// The row of a job; −1 when it is not shown.
    [[nodiscard]] int rowOf(JobId id) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    JobsModel& m_jobs;
    Show m_show = Show::All;
};

}  // namespace qd::ui::pages::jobs
