// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/recover_dialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/kit/banner.h"
#include "ui/kit/field_row.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/wizards/choose_passphrase_form.h"
#include "ui/wizards/import_words.h"
#include "ui/wizards/note.h"
#include "ui/wizards/passphrase_rules.h"
#include "ui/wizards/recover_flow.h"
#include "ui/wizards/recovery_fields.h"
#include "ui/wizards/step_page.h"
#include "ui/wizards/wizard_frame.h"

namespace qd::ui::wizards {
namespace {

constexpr QSize kSize{760, 560};
constexpr int kWidest = 704;

/// The key as it stands on paper, and whose passphrase is lost.
class KeyStep final : public StepPage {
public:
    KeyStep(const WizardContext& context, RecoverFlow& flow, const QString& user)
        : StepPage({RecoverDialog::tr("The recovery key"),
                    RecoverDialog::tr("It is on paper: whole, or as two shares that two people keep.")},
                   kWidest),
          m_flow(flow),
          m_banner(new Banner(context.theme, this)),
          m_kind(new SegmentedButtons({RecoverDialog::tr("Recovery key"), RecoverDialog::tr("Two shares")},
                                      this)),
          m_fields(new RecoveryFields(this)),
          m_user(new QLineEdit(user, this)) {
        m_user->setObjectName(QStringLiteral("recoverUser"));
        m_kind->setObjectName(QStringLiteral("recoveryKind"));
        m_kind->setAccessibleName(RecoverDialog::tr("What there is"));
        m_kind->setCurrent(0);
        addPart(m_banner);
        addPart(m_kind, Qt::AlignLeading);
        addPart(m_fields);
        addPart(new FieldRow(RecoverDialog::tr("User who gets a new passphrase"), m_user, {}, this));
        connect(m_kind, &SegmentedButtons::chosen, this, [this](int index) {
            m_kind->setCurrent(index);
            m_fields->setShares(index == 1);
        });
        connect(m_fields, &RecoveryFields::changed, this, &StepPage::changed);
        connect(m_fields, &RecoveryFields::submitted, this, &StepPage::submitted);
        connect(m_user, &QLineEdit::textChanged, this, &StepPage::changed);
        connect(m_user, &QLineEdit::returnPressed, this, &StepPage::submitted);
    }
    [[nodiscard]] QString verb() const override { return RecoverDialog::tr("Next"); }
    [[nodiscard]] bool ready() const override {
        return m_fields->complete() && !m_user->text().trimmed().isEmpty();
    }
    void act() override {
        m_banner->dismiss();
        m_flow.takeKey(m_fields->take(), m_user->text().trimmed());
    }
    void enter() override {
        if (const auto& error = m_flow.error()) {
            showFailure(*m_banner, *error,
                        RecoverDialog::tr("Nothing was changed. Type the recovery key again."));
            m_flow.clearError();
        }
        m_fields->begin();
    }

private:
    RecoverFlow& m_flow;
    Banner* m_banner;
    SegmentedButtons* m_kind;
    RecoveryFields* m_fields;
    QLineEdit* m_user;
};

class NewPassphraseStep final : public StepPage {
public:
    NewPassphraseStep(const WizardContext& context, RecoverFlow& flow)
        : StepPage({RecoverDialog::tr("A new passphrase"), {}}, kWidest),
          m_flow(flow),
          m_form(new ChoosePassphraseForm(context.theme, this)) {
        addPart(m_form);
        addPart(
            new Note(context.theme, Severity::Info, RecoverDialog::tr("What will happen"),
                     RecoverDialog::tr("The old passphrase opens nothing any more. The person signs "
                                       "decisions with a new key from now on, one-time codes are switched "
                                       "off, and the audit log tells of it. Nothing else changes."),
                     this));
        connect(m_form, &ChoosePassphraseForm::changed, this, &StepPage::changed);
        connect(m_form, &ChoosePassphraseForm::submitted, this, &StepPage::submitted);
        connect(&flow, &RecoverFlow::changed, this, [this] {
            m_form->setEnabled(!m_flow.busy());
            Q_EMIT changed();
        });
    }
    [[nodiscard]] QString line() const override {
        return RecoverDialog::tr("For %1, in place of the one that is lost.").arg(m_flow.user());
    }
    [[nodiscard]] QString verb() const override {
        return m_flow.busy() ? RecoverDialog::tr("Setting\u2026") : RecoverDialog::tr("Set passphrase");
    }
    [[nodiscard]] bool ready() const override { return !m_flow.busy() && m_form->filled(); }
    [[nodiscard]] bool decides() const override { return true; }
    void act() override {
        m_form->setNear({m_flow.user(), workspaceName(m_flow.path())});
        if (m_form->check()) m_flow.recover(m_form->take());
    }
    void enter() override { m_form->begin(); }

private:
    RecoverFlow& m_flow;
    ChoosePassphraseForm* m_form;
};

class RecoveredStep final : public StepPage {
public:
    RecoveredStep(const WizardContext& context, RecoverFlow& flow, QDialog& dialog)
        : StepPage({RecoverDialog::tr("The new passphrase holds"), {}}, kWidest),
          m_flow(flow),
          m_dialog(dialog),
          m_note(
              new Note(context.theme, Severity::Ok, RecoverDialog::tr("It was set and recorded"), {}, this)) {
        addPart(m_note);
    }
    [[nodiscard]] QString line() const override {
        return RecoverDialog::tr("The workspace was opened with the recovery key and closed again.");
    }
    [[nodiscard]] QString verb() const override { return RecoverDialog::tr("Close"); }
    void act() override { m_dialog.accept(); }
    void enter() override {
        m_note->setText(
            RecoverDialog::tr("%1 signs in with the new passphrase. If one-time codes were in use, "
                              "enrol them again on the page People. The recovery key still holds; "
                              "make another one if somebody else may have seen it.")
                .arg(m_flow.user()));
    }

private:
    RecoverFlow& m_flow;
    QDialog& m_dialog;
    Note* m_note;
};

}  // namespace

RecoverDialog::RecoverDialog(const WizardContext& context, const QString& path, const QString& user,
                             QWidget* parent)
    : QDialog(parent),
      m_flow(new RecoverFlow(context, path, this)),
      m_frame(new WizardFrame(context.theme, {}, this)) {
    setWindowTitle(tr("Use the recovery key"));
    resize(kSize);
    auto* key = new KeyStep(context, *m_flow, user);
    auto* passphrase = new NewPassphraseStep(context, *m_flow);
    auto* done = new RecoveredStep(context, *m_flow, *this);
    for (StepPage* step : std::initializer_list<StepPage*>{key, passphrase, done})
        m_frame->addStep(step);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
    // Return in a field must not press the button that happens to come next.
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);
    const auto show = [this, key, passphrase, done] {
        using Step = RecoverFlow::Step;
        const Step step = m_flow->step();
        m_frame->setBack(step == Step::Passphrase, !m_flow->busy());
        m_frame->setLater(step == Step::Done ? QString() : tr("Cancel"), !m_flow->busy());
        StepPage* page = key;
        if (step == Step::Passphrase) page = passphrase;
        if (step == Step::Done) page = done;
        m_frame->showStep(page);
    };
    connect(m_flow, &RecoverFlow::changed, this, show);
    connect(m_frame, &WizardFrame::backRequested, m_flow, &RecoverFlow::back);
    connect(m_frame, &WizardFrame::laterRequested, this, &QDialog::reject);
    connect(m_flow, &RecoverFlow::recovered, this, &RecoverDialog::recovered);
    show();
}

}  // namespace qd::ui::wizards
