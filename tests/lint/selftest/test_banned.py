# SPDX-License-Identifier: GPL-3.0-or-later
import tomllib

from selftest.planted import HEADER, LICENCE, LINT, PlantedTest

# Rule → lines that it must find in core/market/a.cpp (in ui/kit/a.cpp for the rules of the window).
PLANTED = {
    "clock": ["auto t = std::chrono::system_clock::now();", "auto t = steady_clock::now();", "auto t = time(nullptr);",
              "auto t = std::time(&x);", "gettimeofday(&v, nullptr);", "auto d = QDateTime::currentDateTime();", "QElapsedTimer t;"],
    "random": ["int i = rand();", "srand(7);", "std::random_device d;", "auto x = QRandomGenerator::global();", "std::mt19937 e(1);"],
    "thread": ["std::thread t(f);", "std::jthread t(f);", "auto f = std::async(g);", "QThread t;", "QtConcurrent::run(f);"],
    "file": ["std::ifstream in(p);", "std::ofstream out(p);", 'auto f = fopen(p, "r");', "QFile f(p);", "std::filesystem::remove(p);"],
    "nested event loop": ["QCoreApplication::processEvents();", "QEventLoop loop;", "dialog.exec();", "menu->exec(at);",
                          "QMessageBox::question(this, t, x);"],
    "singleton": ["auto& x = Registry::instance();", "qApp->quit();"],
    "console output": ["std::cout << 1;", 'printf("%d", 1);', 'std::fprintf(stderr, "x");', "qDebug() << 1;"],
    "unsafe call": ['sprintf(b, "%d", 1);', "strcpy(a, b);", "gets(a);", 'system("ls");', 'popen("ls", "r");'],
    "environment": ['auto h = getenv("HOME");', 'auto h = std::getenv("HOME");', 'auto h = qgetenv("HOME");'],
    "using namespace": ["using namespace std;", "using namespace Eigen;"],
    "exception": ["throw std::runtime_error(m);"],
    "assert": ["assert(n > 0);", "Q_ASSERT(n > 0);"],
    "colour": ["auto c = QColor(0x5AA9FF);", "QColor c(12, 34, 56);", "auto c = QColor{255, 0, 0};", "painter.setPen(Qt::red);",
               "static constexpr std::array<QRgb, 2> kHues{0x5AA9FF, 0x3FB6A8};", "auto c = qRgb(1, 2, 3);",
               'auto c = QColor("#5AA9FF");', 'auto c = QColor(QStringLiteral("#5AA9FF"));',
               "auto c = QColorConstants::White;", "auto c = QColor::fromHslF(0.5, 1, 1);", "fill(Qt::darkGray);"],
    "unfinished mark": ["// TODO: later", "int a;  // FIXME", "// XXX", "// HACK", "// a placeholder for now", "// hard-coded"],
    "machine path": ['open("/home/someone/x");', 'open("/tmp/x");', 'open("C:\\\\x");'],
    "host": ['get("https://example.com/x");', "// see http://example.org"],
    "empty name": ["class PriceManager {};", "struct DateUtils {};", "namespace util {}"],
}

# What stands close to a banned thing and must pass.
HARMLESS = """
// The clock is std::chrono::system_clock::now() elsewhere; rand() too.
const char* kText = "system(rand()) printf time(0)";
double operand(int x);
void expand(int grid);
using namespace std::string_literals;
int f() noexcept(noexcept(g()));
const char* kStandard = "https://www.w3.org/2000/svg";
edit->setPlaceholderText(text);
static constexpr int kMax = 3;
static const std::string kName = "a";
static Result<int> create(int a);
static_assert(sizeof(int) == 4);
void body() {
    auto since = record.time();
    auto when = clock.time(series);
    auto file = QFileInfo(path);
    std::filesystem::path p;
    auto n = snprintf(b, sizeof b, kFormat);
    picture.fill(Qt::transparent);
    QColor ink = palette.text;
    auto mixed = QColor(mix(a, b), g, 0);
    QRgb pixel = image.pixel(0, 0);
    unsigned n = std::thread::hardware_concurrency();
}
"""


class Banned(PlantedTest):
    check = "check_banned.py"
    clean = {"core/market/a.cpp": LICENCE + HARMLESS, "core/market/a.h": HEADER,
             "core/base/clock.cpp": LICENCE + "void f() { std::chrono::system_clock::now(); }\n",
             "core/market/CMakeLists.txt": "# SPDX-License-Identifier: GPL-3.0-or-later\n",
             "app/ctl/main.cpp": LICENCE + 'void f() { std::cout << getenv("HOME"); }\n'}

    def test_clean_tree_passes(self):
        self.assert_passes()

    def test_every_rule_has_planted_violations(self):
        rules = tomllib.loads((LINT / "banned.toml").read_text(encoding="utf-8"))["rule"]
        self.assertEqual({r["name"] for r in rules}, set(PLANTED))

    def test_each_planted_line_is_found(self):
        for rule, lines in PLANTED.items():
            name = "ui/kit/planted.cpp" if rule in ("nested event loop", "colour") else "core/market/planted.cpp"
            self.write(name, LICENCE + "\n".join(lines) + "\n")
            text = self.assert_finds()
            for number, line in enumerate(lines, start=2):
                with self.subTest(rule=rule, line=line):
                    self.assertIn(f"{name}:{number}: {rule}: ", text)
            (self.root / name).unlink()

    def test_the_seam_is_one_file(self):
        self.write("core/base/clocks.cpp", LICENCE + "auto t = std::chrono::system_clock::now();\n")
        self.assert_finds("core/base/clocks.cpp:2: clock: '_clock::now'")

    def test_mutable_globals(self):
        for number, line in enumerate(["static int s_count = 0;", "int g_count = 0;", "std::string g_name;",
                                       "namespace {\nstd::vector<int> cache{};\n}", "thread_local int t_depth = 0;",
                                       "inline int g_level = 1;", "int f() {\n    static std::map<int, int> seen;\n    return 0;\n}"]):
            with self.subTest(line):
                self.write("core/market/a.cpp", LICENCE + line + "\n")
                self.assert_finds("global state: ")

    def test_licence_line(self):
        for name in ("core/market/b.cpp", "tests/core/b_test.cpp", "installer/c.sh", "tests/lint/d.py", "core/market/CMakeLists.txt"):
            with self.subTest(name):
                path = self.write(name, "int a();\n")
                self.assert_finds(f"{name}: licence: the first lines lack")
                path.unlink()

    def test_header_guard(self):
        self.write("core/market/a.h", LICENCE)
        self.assert_finds("core/market/a.h: header guard: '#pragma once' is missing")

    def test_file_names(self):
        for name in ("price_manager", "helper", "date_utils", "misc_things"):
            with self.subTest(name):
                path = self.write(f"core/market/{name}.cpp", LICENCE)
                self.assert_finds(f"core/market/{name}.cpp: empty name")
                path.unlink()
        self.write("core/market/PricePanel.cpp", LICENCE)
        self.assert_finds("core/market/PricePanel.cpp: file names are snake_case")

    def test_names_that_only_contain_a_banned_word(self):
        self.write("core/market/utilisation.cpp", LICENCE)
        self.assert_passes()
