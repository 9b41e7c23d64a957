// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QPointer>
#include <QTimer>
#include <functional>
#include <memory>

#include "core/base/child_process.h"
#include "core/desk/train_model.h"
#include "ui/kit/newest.h"
#include "ui/kit/record_list.h"
#include "ui/pages/training/training_display.h"
#include "ui/shell/page.h"

class QBoxLayout;
class QPushButton;

namespace qd::ui {
class NoticeStack;
class PageHeader;
class RunningJobs;
class StateView;
}  // namespace qd::ui

namespace qd::ui::pages::training {

class NewTrainingDialog;
class TrainingInspector;
class TrainingPanel;

/// What trains, for as long as the process lives.
struct Trainers {
    desk::RunningTrainings running;
    SystemPrograms programs;
};

/// Trainings: the list at the leading side, stages, curves and memory in the middle, what was asked for at
/// the trailing side. One that is under way is shown while its epochs come; one whose worker died says so,
/// and can be resumed.
class TrainingPage final : public shell::Page {
    Q_OBJECT

public:
    /// `trainers` is shared by all pages of the process.
    TrainingPage(const shell::PageContext& context, std::shared_ptr<Trainers> trainers, QWidget* parent);
    ~TrainingPage() override;

    void refresh() override;
    /// Null while there is no training: the page then takes the room.
    [[nodiscard]] QWidget* inspector() override;
    /// "12": selects the training that is recorded as run 12.
    void openItem(const QString& what) override;
    void follow(const shell::Selection& selection) override;
    bool focusFilter() override;
    [[nodiscard]] QString itemTitle() const override;
    [[nodiscard]] QString itemId() const override;
    [[nodiscard]] QString helpSection() const override { return QStringLiteral("training"); }
    [[nodiscard]] QJsonValue saveState() const override;
    void restoreState(const QJsonValue& state) override;

    void openForm();
    JobId start(const desk::TrainModelRequest& request);
    /// Goes on with an interrupted training.
    JobId resume(std::int64_t number);
    /// Asks whether the chosen interrupted training is to go.
    void askDiscard();

    [[nodiscard]] NewTrainingDialog* form() const { return m_form; }
    [[nodiscard]] RecordList* trainings() const { return m_list; }
    [[nodiscard]] TrainingPanel* panel() const { return m_panel; }
    [[nodiscard]] RunningJobs* runningJobs() const { return m_jobs; }
    [[nodiscard]] NoticeStack* notices() const { return m_notices; }
    [[nodiscard]] StateView* state() const { return m_state; }
    [[nodiscard]] StateView* trainingState() const { return m_trainingState; }
    [[nodiscard]] QPushButton* createButton() const { return m_create; }
    [[nodiscard]] bool isEmpty() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    using View = std::shared_ptr<const desk::TrainingView>;
    /// A training under way: what its job leaves, and the last of it.
    struct Live {
        QString name;
        std::shared_ptr<Newest<desk::TrainingView>> feed;
        View view;
    };
    /// What refresh() reads.
    struct Read {
        std::shared_ptr<const desk::TrainingListing> listing;
        desk::RecoveredTrainings recovered;
    };
    using Work = std::function<Result<vault::RunRecord>(const desk::TrainWatch&, jobs::JobContext&)>;

    void layOut();
    void wire();
    void addCommands();
    void addCommand(const char* id, const QString& title, const QString& keys, std::function<void()> run,
                    std::function<bool()> enabled = {});
    void tellKeys();
    void arrange();
    void showListing(Result<Read> read);
    void tellRecovered(const desk::RecoveredTrainings& recovered);
    void showEmpty();
    void showRows();
    void choose();
    void showChosen();
    void load(const desk::TrainingRow& row);
    void present(View view, const QString& key);
    void showDisplay(std::shared_ptr<const TrainingDisplay> display);
    void poll();
    JobId launch(const QString& name, Work work, std::function<void()> again);
    void finish(JobId job, const QString& name, const Result<vault::RunRecord>& done);
    void discard(std::int64_t number);
    [[nodiscard]] const desk::TrainingRow* rowOf(const QString& key) const;
    [[nodiscard]] static QString jobKey(qint64 job);

    shell::PageContext m_context;
    std::shared_ptr<Trainers> m_trainers;
    std::shared_ptr<const desk::TrainingListing> m_listing;
    bool m_mayRun = true;
    bool m_recovered = false;  ///< what a crash left was looked for
    QString m_wanted;          ///< to be selected as soon as it is listed
    int m_listTurn = 0;
    int m_viewTurn = 0;
    bool m_displaying = false;
    View m_next;  ///< to be displayed after what is being made
    QString m_nextKey;
    QHash<qint64, Live> m_live;
    QTimer m_poll;

    PageHeader* m_header;
    NoticeStack* m_notices;
    RunningJobs* m_jobs;
    RecordList* m_list;
    TrainingPanel* m_panel;
    QPushButton* m_create = nullptr;
    QWidget* m_listCard = nullptr;
    QBoxLayout* m_split = nullptr;
    StateView* m_state = nullptr;
    StateView* m_trainingState = nullptr;
    QPointer<TrainingInspector> m_inspector;
    NewTrainingDialog* m_form = nullptr;
};

}  // namespace qd::ui::pages::training
