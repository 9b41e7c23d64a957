// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/jobs_model.h"

#include <QLocale>
#include <algorithm>
#include <utility>

#include "ui/kit/format.h"

namespace qd::ui {
namespace {

Qt::Alignment columnAlignment(int column) {
    const bool number =
        column == JobsModel::Percent || column == JobsModel::Time || column == JobsModel::Elapsed;
    return (number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

}  // namespace

QString jobStateWord(const JobRow& row) {
    if (row.active() && row.cancelling) return JobsModel::tr("Cancelling");
    if (row.active() && row.paused) return JobsModel::tr("Paused");
    if (row.active() && row.pausing) return JobsModel::tr("Pausing");
    switch (row.state) {
        case jobs::JobState::Queued:
            return JobsModel::tr("Waiting");
        case jobs::JobState::Running:
            return JobsModel::tr("Running");
        case jobs::JobState::Done:
            return JobsModel::tr("Done");
        case jobs::JobState::Failed:
            return JobsModel::tr("Failed");
        case jobs::JobState::Cancelled:
            return JobsModel::tr("Cancelled");
    }
    return {};
}

JobsModel::JobsModel(QObject* parent) : QAbstractTableModel(parent) {}

int JobsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int JobsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

const JobRow& JobsModel::row(int row) const {
    return m_rows.at(row);
}

int JobsModel::rowOf(JobId id) const {
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        if (m_rows.at(i).id == id) return static_cast<int>(i);
    return -1;
}

int JobsModel::activeCount() const {
    return m_active;
}

void JobsModel::add(JobRow row) {
    beginInsertRows({}, 0, 0);
    m_rows.prepend(std::move(row));
    endInsertRows();
    touch(0);
}

void JobsModel::touch(int row) {
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    const auto active = static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const JobRow& r) { return r.active(); }));
    if (active == m_active) return;
    m_active = active;
    Q_EMIT activeCountChanged(active);
}

void JobsModel::removeFinished(int keep) {
    int kept = 0;
    for (qsizetype i = 0; i < m_rows.size();) {
        if (m_rows.at(i).active() || kept++ < keep) {
            ++i;
            continue;
        }
        const int at = static_cast<int>(i);
        beginRemoveRows({}, at, at);
        m_rows.removeAt(i);
        endRemoveRows();
    }
}

QVariant JobsModel::display(const JobRow& row, int column) const {
    switch (column) {
        case Name:
            return row.name;
        case Stage:
            if (!row.active())
                return row.state == jobs::JobState::Failed && row.error ? format::error(*row.error)
                                                                        : row.outcome;
            return row.cancelling ? tr("Cancelling") : row.stage;
        case Percent:
            return row.active() ? format::percent(row.fraction, 0) : QString();
        case Time:
            return row.active() && !row.cancelling && !row.held() ? format::timeLeft(row.etaSeconds)
                                                                  : QString();
        case Elapsed:
            return format::duration(row.elapsedSeconds);
        case State:
            return jobStateWord(row);
        case Started:
            return QLocale().toString(row.started.toLocalTime().time(), QLocale::ShortFormat);
        default:
            return {};
    }
}

QVariant JobsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size()) return {};
    const JobRow& row = m_rows.at(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return display(row, index.column());
        case Qt::ToolTipRole:
            return index.column() == Stage ? display(row, Stage) : QVariant();
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(columnAlignment(index.column()));
        case FractionRole:
            return row.fraction;
        case StateRole:
            return static_cast<int>(row.state);
        case JobIdRole:
            return QVariant::fromValue<qint64>(row.id.value);
        case CancellingRole:
            return row.cancelling;
        case ErrorRole:
            return row.error ? format::error(*row.error) : QString();
        case ResultLinkRole:
            return row.resultLink;
        default:
            return {};
    }
}

QVariant JobsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant::fromValue(columnAlignment(section));
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case Name:
            return tr("Job");
        case Stage:
            return tr("Stage or outcome");
        case ProgressBar:
            return tr("Progress");
        case Percent:
            return tr("Done");
        case Time:
            return tr("Time left");
        case Elapsed:
            return tr("Elapsed");
        case State:
            return tr("State");
        case Started:
            return tr("Started");
        default:
            return {};
    }
}

}  // namespace qd::ui
