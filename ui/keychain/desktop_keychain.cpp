// SPDX-License-Identifier: GPL-3.0-or-later
// The one file that knows QtKeychain. Its jobs delete themselves when they have answered.
#include <utility>

#include <qt6keychain/keychain.h>

#include "ui/keychain/qt_keychain_store.h"

namespace qd::ui::keychain {
namespace {

const QLatin1String kService("Quarterdeck");

Outcome outcomeOf(QKeychain::Error error) {
    switch (error) {
        case QKeychain::NoError:
            return Outcome::Good;
        case QKeychain::EntryNotFound:
            return Outcome::Missing;
        case QKeychain::NoBackendAvailable:
        case QKeychain::NotImplemented:
            return Outcome::NoKeychain;
        case QKeychain::AccessDenied:
        case QKeychain::AccessDeniedByUser:
            return Outcome::Denied;
        default:
            return Outcome::Failed;
    }
}

void start(QKeychain::Job& job, const QString& name, std::function<void(Answer)> answer) {
    job.setKey(name);
    job.setInsecureFallback(false);
    QObject::connect(&job, &QKeychain::Job::finished, &job,
                     [answer = std::move(answer)](QKeychain::Job* done) {
                         Answer given{outcomeOf(done->error()), {}, done->errorString()};
                         if (const auto* read = qobject_cast<QKeychain::ReadPasswordJob*>(done))
                             given.value = read->binaryData();
                         answer(std::move(given));
                     });
    job.start();
}

}  // namespace

Asker desktopKeychain() {
    return [](const Request& request, std::function<void(Answer)> answer) {
        QKeychain::Job* job = nullptr;
        if (request.wish == Wish::Read) {
            job = new QKeychain::ReadPasswordJob(kService);
        } else if (request.wish == Wish::Remove) {
            job = new QKeychain::DeletePasswordJob(kService);
        } else {
            auto* write = new QKeychain::WritePasswordJob(kService);
            write->setBinaryData(request.value);
            job = write;
        }
        start(*job, request.name, std::move(answer));
    };
}

}  // namespace qd::ui::keychain
