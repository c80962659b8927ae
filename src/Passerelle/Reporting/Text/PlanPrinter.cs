using System.Globalization;
using Passerelle.Core.Planning;
using Passerelle.Core.Target;
using Spectre.Console;

namespace Passerelle.Reporting.Text;

/// <summary>Prints a plan like a good diff: people, groups, what is held, findings, and what it takes.</summary>
/// <param name="mostPerAction">People shown of each kind of action; the rest is counted.</param>
public sealed class PlanPrinter(IAnsiConsole console, int mostPerAction = int.MaxValue)
{
    private const int ShortestLabel = 12;
    private const int LongestLabel = 32;

    private static readonly IReadOnlyList<(PersonAction Action, string Heading)> Sections =
    [
        (PersonAction.Create, "New accounts"),
        (PersonAction.Restore, "Restored accounts"),
        (PersonAction.Adopt, "Existing accounts taken over"),
        (PersonAction.Update, "Changed"),
        (PersonAction.Remove, "Leavers"),
        (PersonAction.Held, "Held"),
        (PersonAction.Skip, "Kept back by a finding"),
    ];

    private static readonly IReadOnlyList<(PersonAction Action, string Heading)> UndoSections =
    [
        (PersonAction.Restore, "Accounts that come back"),
        (PersonAction.Update, "Put back as before"),
        (PersonAction.Remove, "Accounts that go again"),
    ];

    /// <param name="heading">The first line, already plain text.</param>
    public void Print(string heading, Plan plan, Snapshot? snapshot, double writesPerSecond)
    {
        console.Say($"[bold]{heading}[/]");
        console.WriteLine(
            plan.RosterComplete
                ? string.Create(CultureInfo.InvariantCulture, $"{plan.People.Count} employees considered; the list from Personio is complete.")
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{plan.People.Count} employees considered; the list from Personio is NOT complete, so nobody is removed from anything."
                )
        );

        PrintPeople(plan, snapshot, Sections);
        PrintCustomFields(plan);
        new TreePrinter(console).Print(plan.Groups);
        NotePrinter.Print(console, "Held until a person approves", Glyph.Held, Notes.OfHolds(plan), mostPerAction);
        NotePrinter.Print(console, "To be mended", Glyph.Skip, Notes.OfFindings(plan), mostPerAction);
        PrintSummary(plan, writesPerSecond);
    }

    /// <summary>The plan of an undo (rule R8).</summary>
    public void PrintUndo(Plan plan, Snapshot? snapshot, double writesPerSecond)
    {
        PrintPeople(plan, snapshot, UndoSections);
        new TreePrinter(console).Print([.. plan.Groups.Where(g => g.In > 0 || g.Out > 0)]);
        NotePrinter.Print(console, "Left as it is", Glyph.Skip, Notes.OfFindings(plan), mostPerAction);
        var by = plan.People.CountBy(p => p.Action).ToDictionary(pair => pair.Key, pair => pair.Value);
        console.Say();
        console.Say(
            $"[bold]Undo:[/] {by.GetValueOrDefault(PersonAction.Restore)} to restore, {by.GetValueOrDefault(PersonAction.Update)} to put back, {by.GetValueOrDefault(PersonAction.Remove)} to delete again, {by.GetValueOrDefault(PersonAction.Skip)} left as they are, {by.GetValueOrDefault(PersonAction.None)} as before already."
        );
        PrintRequests(plan, writesPerSecond);
    }

    /// <summary>Only what is to change: people, custom fields, and the groups that somebody enters or leaves.</summary>
    public void PrintChanges(Plan plan, Snapshot? snapshot)
    {
        if (plan.People.All(p => p.Changes.Count == 0 && p.Holds.Count == 0) && plan.CustomFields.All(f => f.Action == CustomFieldAction.Keep))
        {
            console.Say($"[grey]The plan has no changes.[/]");
        }

        PrintPeople(plan, snapshot, Sections.Where(s => s.Action != PersonAction.Skip));
        PrintCustomFields(plan);
        new TreePrinter(console).Print([.. plan.Groups.Where(g => g.In > 0 || g.Out > 0)]);
        NotePrinter.Print(console, "Held until a person approves", Glyph.Held, Notes.OfHolds(plan), mostPerAction);
    }

    private void PrintPeople(Plan plan, Snapshot? snapshot, IEnumerable<(PersonAction Action, string Heading)> sections)
    {
        var lines = new ChangeLines(new Names(plan, snapshot));
        foreach (var (action, title) in sections)
        {
            PrintSection(title, [.. plan.People.Where(p => p.Action == action)], lines);
        }
    }

    private void PrintSection(string title, List<PersonPlan> people, ChangeLines lines)
    {
        if (people.Count == 0)
        {
            return;
        }

        console.Say();
        console.Say($"[bold]{title}[/] ({people.Count})");
        foreach (var person in people.Take(mostPerAction))
        {
            var glyph = Glyph.Of(person);
            console.Say($"[{glyph.Colour}]{glyph.Sign}[/] [bold]{person.Name}[/] [grey]({person.Employee})[/] {WithoutName(person)}");
            PrintChanges([.. lines.Of(person.Changes)]);
        }

        if (people.Count > mostPerAction)
        {
            console.Say($"  [grey]... and {people.Count - mostPerAction} more[/]");
        }
    }

    private void PrintChanges(List<ChangeLine> lines)
    {
        var width = lines.Count == 0 ? 0 : Math.Clamp(lines.Max(l => l.What.Length), ShortestLabel, LongestLabel);
        foreach (var line in lines)
        {
            console.Say($"    [{line.Glyph.Colour}]{line.Glyph.Sign}[/] {line.What.PadRight(width)}  {line.Detail}");
        }
    }

    /// <summary>The reason, without the name it begins with when it stands beside it.</summary>
    private static string WithoutName(PersonPlan person) =>
        person.Text.StartsWith($"{person.Name} ", StringComparison.Ordinal) ? person.Text[(person.Name.Length + 1)..] : person.Text;

    private void PrintCustomFields(Plan plan)
    {
        var changed = plan.CustomFields.Where(f => f.Action != CustomFieldAction.Keep).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        console.Say();
        console.Say($"[bold]Custom fields[/]");
        foreach (var field in changed)
        {
            var glyph = field.Action switch
            {
                CustomFieldAction.Create => Glyph.Create,
                CustomFieldAction.Unusable => Glyph.Skip,
                _ => Glyph.Update,
            };
            console.Say($"[{glyph.Colour}]{glyph.Sign}[/] [bold]{field.Name}[/]  {field.Text}");
        }
    }

    private void PrintSummary(Plan plan, double writesPerSecond)
    {
        var by = plan.People.CountBy(p => p.Action).ToDictionary(pair => pair.Key, pair => pair.Value);
        console.Say();
        console.Say(
            $"[bold]Plan:[/] {by.GetValueOrDefault(PersonAction.Create)} to create, {by.GetValueOrDefault(PersonAction.Restore)} to restore, {by.GetValueOrDefault(PersonAction.Adopt)} to take over, {by.GetValueOrDefault(PersonAction.Update)} to change, {by.GetValueOrDefault(PersonAction.Remove)} to remove, {by.GetValueOrDefault(PersonAction.Held)} held, {by.GetValueOrDefault(PersonAction.Skip)} kept back, {by.GetValueOrDefault(PersonAction.None)} unchanged, {by.GetValueOrDefault(PersonAction.OutOfScope)} out of scope."
        );
        PrintRequests(plan, writesPerSecond);
    }

    private void PrintRequests(Plan plan, double writesPerSecond)
    {
        var requests = WriteEstimate.Requests(plan);
        var time = writesPerSecond > 0
            ? $"about {Durations.Of(TimeSpan.FromSeconds(WriteEstimate.Seconds(plan, writesPerSecond)))} at {writesPerSecond.ToString(CultureInfo.InvariantCulture)} writes a second"
            : "as fast as the platform takes them";
        console.Say($"{requests} write {(requests == 1 ? "request" : "requests")} to 360Learning, {time}.");
    }
}
