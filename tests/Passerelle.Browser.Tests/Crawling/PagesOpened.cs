using System.Text.RegularExpressions;
using Passerelle.App.Tests.Conventions;

namespace Passerelle.Browser.Tests.Crawling;

/// <summary>Who opens which page of the console: what no walk opens, the crawl must find by links.</summary>
public static partial class PagesOpened
{
    private static readonly IReadOnlyList<Route> All = Route.In("Passerelle.App.Tests/Console/AccessTests.cs");

    /// <summary>Answers for programs, downloads, and parts of pages.</summary>
    public static IReadOnlyList<string> NoPages { get; } =
    [
        "/",
        "/health/live",
        "/health/ready",
        "/openapi/{documentName}.json",
        "/{connector}/connector/export",
        "/{connector}/structure/progress",
        "/{connector}/{environment}/work/{ticket}/state",
        "/{connector}/{environment}/runs/{run}/report.json",
        "/{connector}/{environment}/runs/{run}/changes.csv",
        "/{connector}/{environment}/runs/{run}/changes.json",
    ];

    /// <summary>Opened by <see cref="ActingPagesTests"/>.</summary>
    public static IReadOnlyList<string> ByActing { get; } =
    [
        "/sign-in",
        "/{connector}/{environment}/held/{hold}/mailbox",
        "/{connector}/{environment}/resume",
        "/{connector}/{environment}/plans/{plan}/apply",
        "/{connector}/{environment}/sync",
        "/{connector}/{environment}/sync/accept-roster",
    ];

    /// <summary>Opened by the walk from the test to production.</summary>
    public static IReadOnlyList<string> OnTheRoad { get; } =
    [
        "/first-start",
        "/{connector}/connector/import",
        "/{connector}/test/rehearsal/{employee}",
        "/{connector}/{environment}/mails",
        "/{connector}/{environment}/simulation",
        "/{connector}/{environment}/work/{ticket}",
        "/{connector}/{environment}/groups/{group}",
        "/{connector}/{environment}/groups/{group}/settings/connectors",
        "/{connector}/{environment}/groups/{group}/settings/connectors/personio",
        "/{connector}/{environment}/groups/{group}/settings/connectors/personio/off",
        "/{connector}/{environment}/groups/{group}/settings/connectors/personio/people",
        "/{connector}/test/acceptance/people",
        "/{connector}/lists/{kind}/add",
        "/{connector}/lists/{kind}/take-off",
    ];

    /// <summary>Opened by <see cref="Structuring.StructureEditorTests"/>.</summary>
    public static IReadOnlyList<string> ByStructuring { get; } = ["/{connector}/structure/people", "/{connector}/structure/proposal"];

    /// <summary>Opened by the walk that fills the test instance.</summary>
    public static IReadOnlyList<string> ByFilling { get; } = ["/{connector}/instance/fill", "/{connector}/instance/reset"];

    /// <summary>Components that are the answer to a form, or stand in the place of a page: opened by <see cref="AnsweringPagesTests"/> and <see cref="ActingPagesTests"/>.</summary>
    public static IReadOnlyList<string> Answers { get; } = ["ApprovePage", "CodePage", "ExpiredPage", "KeyPage", "LinkPage", "PlanGonePage", "ProblemPage", "TokenMadePage", "UselessLinkPage"];

    /// <summary>Components that stand at an address of their own, where the crawl and the walks find them.</summary>
    public static IReadOnlyList<string> AtAnAddress { get; } =
    [
        "AcceptRosterPage", "AcceptancePage", "AcceptancePeoplePage", "AccountsPage", "ApplyPage", "AttributesPage", "AuditEntryPage", "AuditPage", "ChangedPage", "ChangesPage",
        "CheckPage", "ConnectorPage", "ConnectorsPage", "DeleteEmployeePage", "DeleteFieldPage", "DeleteUserPage", "DeployPage", "EmployeePage",
        "EmployeesPage", "FaultsPage", "FieldPage", "FieldsPage", "FillPage", "FindingsPage", "FirstSyncPage", "GroupPage", "GroupsPage",
        "HeldPage", "HirePage", "HomePage", "ImportPage", "ListAddPage", "ListOffPage", "ListsPage", "MailboxPage", "MailsPage", "NewUserPage",
        "PausePage", "PeoplePage", "PersonPage", "PersonioPage", "PlanPage", "PlatformsPage", "ProfilePage", "ProposalPage", "PutPage", "ReadingProgress",
        "RehearsalPage", "RehearsalsPage", "ResendPage", "ResetInstancePage", "ResumePage", "RunPage", "RunPeoplePage", "RunsPage", "SetUpPage",
        "SignInPage", "SimulationPage", "StartPage", "StructurePage", "StructurePeoplePage", "TakeOffPage", "TakeOverPage", "TestInstancePage",
        "TestPage", "TokensPage", "UndoPage", "UnlinkedPage", "UnsentMailsPage", "UsersPage", "WorkPage", "WorkState",
    ];

    /// <summary>The components that any endpoint answers with, from the sources.</summary>
    public static IReadOnlyList<string> Answered() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Folder, "src", "Passerelle"), "*.cs", SearchOption.AllDirectories)
                .SelectMany(file => Answer().Matches(File.ReadAllText(file)).Select(found => found.Groups["page"].Value))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Pages to which none of these addresses belongs.</summary>
    public static IReadOnlyList<string> NotAmong(IEnumerable<string> addresses) => Route.NeverOpened(All, addresses);

    [GeneratedRegex(@"\bPage\.Of<(?<page>\w+)>", RegexOptions.ExplicitCapture)]
    private static partial Regex Answer();
}
