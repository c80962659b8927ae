using Passerelle.Mail.Reports;

namespace Passerelle.App.Tests.Mail;

[Trait("Rule", "N4")]
public sealed class ReportMailTests
{
    private static readonly ReportedRun Report = new(
        "Personio",
        "Acme Academy",
        "r-17",
        new DateTimeOffset(2026, 11, 2, 2, 0, 0, TimeSpan.FromHours(1)),
        TimeSpan.FromSeconds(75),
        ReportedOutcome.Held,
        new ReportedCounts { Created = 3, Unchanged = 1234, Held = 1 }
    )
    {
        Held = [new ReportedItem("Zoë Łukasiewicz", "would be removed: 12 of 40", "check in Personio", new Uri("https://acme.personio.de/staff/details/17"))],
    };

    [Theory]
    [InlineData("en", "Acme Academy: Some changes are waiting for approval", "created: 3", "unchanged: 1,234", "Started 02/11/2026 02:00, took 0:01:15")]
    [InlineData("fr", "Acme Academy: Des modifications attendent une approbation", "créés: 3", "inchangés: 1\u202f234", "Début : 02/11/2026 02:00, durée : 0:01:15")]
    [InlineData("de", "Acme Academy: Einige Änderungen warten auf Freigabe", "angelegt: 3", "unverändert: 1.234", "Beginn: 02.11.2026 02:00, Dauer: 0:01:15")]
    public void The_report_is_in_the_administrators_language(string language, string subject, string created, string unchanged, string times)
    {
        var (title, body) = ReportMail.Compose(Report, language);

        title.ShouldBe(subject);
        body.ShouldContain(created);
        body.ShouldContain(unchanged);
        body.ShouldContain(times);
        body.ShouldContain("- Zoë Łukasiewicz: would be removed: 12 of 40");
        body.ShouldContain("https://acme.personio.de/staff/details/17");
        body.ShouldContain("passerelle approve r-17 --all --by");
        body.ShouldNotContain(": 0\n");
    }

    [Fact]
    public void Every_outcome_has_words_of_its_own_in_every_language()
    {
        string[] languages = ["en", "fr", "de"];
        var subjects = languages.SelectMany(l => Enum.GetValues<ReportedOutcome>().Select(o => ReportMail.Compose(Report with { Outcome = o }, l).Subject)).ToList();

        subjects.Count.ShouldBe(18);
        subjects.Distinct().Count().ShouldBe(18);
    }

    [Fact]
    public void What_concerns_nobody_alone_stands_without_a_name_before_it()
    {
        var (_, body) = ReportMail.Compose(Report with { Findings = [new ReportedItem("", "14 people have no group.", "Make one.")] }, "en");

        body.ShouldContain("\n- 14 people have no group.\n");
    }

    [Fact]
    public void An_incomplete_read_is_said()
    {
        var (_, body) = ReportMail.Compose(Report with { RosterComplete = false, Reason = "A page was cut." }, "pt");

        body.ShouldContain("Personio could not be read completely, so nobody was removed from anything.");
        body.ShouldContain("A page was cut.");
    }

    [Fact]
    public void A_long_list_is_counted_and_not_written_out()
    {
        var (_, body) = ReportMail.Compose(Report with { Findings = [.. Enumerable.Range(1, 60).Select(i => new ReportedItem($"Person {i}", "has no e-mail"))] }, "en");

        body.ShouldContain("To be looked at (60)");
        body.ShouldContain("- Person 50: has no e-mail");
        body.ShouldNotContain("Person 51");
        body.ShouldContain("... and 10 more");
    }

    [Theory]
    [InlineData(ReportedOutcome.Failed, true)]
    [InlineData(ReportedOutcome.Refused, true)]
    [InlineData(ReportedOutcome.Partial, true)]
    [InlineData(ReportedOutcome.Held, false)]
    [InlineData(ReportedOutcome.Applied, false)]
    [InlineData(ReportedOutcome.Unchanged, false)]
    public void A_report_is_due_when_something_went_wrong_or_is_newly_to_be_done(ReportedOutcome outcome, bool due)
    {
        var report = Report with { Outcome = outcome };

        report.IsDue(onSuccess: false).ShouldBe(due);
        report.IsDue(onSuccess: true).ShouldBeTrue();
        (report with { Findings = [new ReportedItem("Zoë", "has no e-mail")] }).IsDue(onSuccess: false).ShouldBe(due, "what was told before is not told every day");
        (report with { HasNews = true }).IsDue(onSuccess: false).ShouldBeTrue();
        (report with { RosterComplete = false }).IsDue(onSuccess: false).ShouldBeTrue();
    }
}
