// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/training_journal.h"

#include "tests/core/desk/training_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

TrainingProgress someProgress() {
    TrainingProgress out;
    out.setting = {
        "version: 1\n", "{}\n", DatasetId{3}, true, "hash", Timestamp::fromMillis(99), "ann", 420, 2};
    NetProgress net;
    net.kind = "lstm";
    model::EpochMetrics epoch;
    epoch.folds = 2;
    epoch.epoch = 1;
    epoch.epochs = 4;
    epoch.trainLoss = 0.1;
    epoch.best = true;
    net.epochs = {epoch, epoch};
    net.epochs[1].epoch = 2;
    model::FoldResult fold;
    fold.epochs = 2;
    fold.bestEpoch = 1;
    fold.rows = {5, 9};
    fold.weights = {0.25F, 0.75F, 1.0F, 0.0F};
    net.folds = {fold};
    net.checkpoint = std::string("bytes\0with\nall", 14);
    net.torch = "1.13.1";
    net.bytesPeak = ~std::uint64_t{0};
    out.nets = {net, net};
    out.nets[1].kind = "gat";
    out.nets[1].checkpoint.clear();
    out.nets[1].modelFile = "the file";
    out.nets[1].device = "cpu";
    out.notices = {{"memory.warning", say("%1 of %2", 3, "four")}};
    out.seconds = 1.5;
    out.words = say("cancelled");
    return out;
}

TEST(TrainingProgressCodec, GivesBackEverything) {
    const auto progress = someProgress();
    const auto bytes = encodeProgress(progress);
    const auto again = decodeProgress(bytes);
    ASSERT_TRUE(again.ok()) << again.error().describe();
    EXPECT_EQ(encodeProgress(*again), bytes);
    ASSERT_EQ(again->nets.size(), 2U);
    EXPECT_EQ(again->nets[0].epochs, progress.nets[0].epochs);
    EXPECT_EQ(again->nets[0].folds[0].weights, progress.nets[0].folds[0].weights);
    EXPECT_EQ(again->nets[0].checkpoint, progress.nets[0].checkpoint);
    EXPECT_FALSE(again->nets[0].done());
    EXPECT_TRUE(again->nets[1].done());
    EXPECT_EQ(again->nets[0].bytesPeak, ~std::uint64_t{0});
    EXPECT_EQ(again->notices[0].text, progress.notices[0].text);
    EXPECT_EQ(again->words, progress.words);
    EXPECT_EQ(again->setting.startedAt, progress.setting.startedAt);
}

TEST(TrainingProgressCodec, RefusesWhatIsCutLongerOrOfAnotherKind) {
    const auto bytes = encodeProgress(someProgress());
    for (std::size_t size = 0; size < bytes.size(); size += 7)
        EXPECT_EQ(codeOf(decodeProgress(std::string_view(bytes).substr(0, size))), "bad_input") << size;
    EXPECT_EQ(codeOf(decodeProgress(bytes + bytes.substr(bytes.size() - 40))), "bad_input");
    EXPECT_EQ(codeOf(decodeProgress("{}\n")), "bad_input");
    auto other = bytes;
    other.replace(other.find("\"format\":1"), 10, "\"format\":2");
    EXPECT_EQ(codeOf(decodeProgress(other)), "bad_input");
}

class TrainingJournals : public test::DeskTest {
protected:
    RunningTrainings running;
    Environment environment = env();
};

TEST_F(TrainingJournals, AreSealedPrivateAndReadBack) {
    {
        const auto number = running.take(files, path);
        EXPECT_EQ(number, 1);
        TrainingJournal journal(environment, vault(), running, number);
        ASSERT_TRUE(journal.write(someProgress()).ok());
        EXPECT_TRUE(running.holds(1));
    }
    EXPECT_FALSE(running.holds(1));
    EXPECT_EQ(files.mode(journalPath(path, 1)).value(), 0600U);
    const auto bytes = test::readFile(journalPath(path, 1));
    EXPECT_EQ(bytes.find("lstm"), std::string::npos);
    EXPECT_EQ(encodeProgress(readJournal(files, vault(), 1).value()), encodeProgress(someProgress()));
    EXPECT_EQ(journalNumbers(files, path).value(), std::vector<std::int64_t>{1});
}

TEST_F(TrainingJournals, GoWhenTheyAreDiscarded) {
    TrainingJournal journal(environment, vault(), running, running.take(files, path));
    journal.discard();
    ASSERT_TRUE(journal.write(someProgress()).ok());
    journal.discard();
    EXPECT_TRUE(journalNumbers(files, path)->empty());
    EXPECT_EQ(codeOf(readJournal(files, vault(), 1)), "bad_input");
}

TEST_F(TrainingJournals, NumbersAscendAndNoneIsGivenTwice) {
    test::writeFile(path + ".training-7", "left by a crash");
    test::writeFile(path + ".training-8x", "no number");
    test::writeFile(path + ".training-", "no number");
    EXPECT_EQ(journalNumbers(files, path).value(), std::vector<std::int64_t>{7});
    EXPECT_EQ(running.take(files, path), 8);
    EXPECT_EQ(running.take(files, path), 9);
    EXPECT_TRUE(running.takeUp(7));
    EXPECT_FALSE(running.takeUp(7));
    running.release(7);
    EXPECT_TRUE(running.takeUp(7));
    EXPECT_EQ(codeOf(readJournal(files, vault(), 7)), "integrity");
}

}  // namespace
}  // namespace qd::desk
