using Passerelle.Console.Pages.Acceptance;
using Passerelle.Api;
using Passerelle.Api.Webhooks;
using Passerelle.Console.Pages.Audit;
using Passerelle.Console.Pages.Begin;
using Passerelle.Console.Pages.Check;
using Passerelle.Console.Pages.Deploy;
using Passerelle.Console.Pages.Findings;
using Passerelle.Console.Pages.Groups;
using Passerelle.Console.Pages.Groups.Connectors;
using Passerelle.Console.Pages.Held;
using Passerelle.Console.Pages.Home;
using Passerelle.Console.Pages.Linking;
using Passerelle.Console.Pages.Lists;
using Passerelle.Console.Pages.Mails;
using Passerelle.Console.Pages.Overview;
using Passerelle.Console.Pages.Pausing;
using Passerelle.Console.Pages.People;
using Passerelle.Console.Pages.Platforms;
using Passerelle.Console.Pages.Plans;
using Passerelle.Console.Pages.Preferences;
using Passerelle.Console.Pages.Rehearsing;
using Passerelle.Console.Pages.Runs;
using Passerelle.Console.Pages.Test;
using Passerelle.Console.Pages.TestInstance;
using Passerelle.Console.Pages.Runs.Changed;
using Passerelle.Console.Pages.Runs.Changes;
using Passerelle.Console.Pages.Runs.Concerned;
using Passerelle.Console.Pages.Work;
using Passerelle.Console.Pages.SetUp;
using Passerelle.Console.Pages.Simulating;
using Passerelle.Console.Pages.Transfer;
using Passerelle.Console.Pages.Structure;
using Passerelle.Console.Pages.Undo;
using Passerelle.Console.Pages.Unlinked;
using Passerelle.Health;
using Passerelle.Login.Accounts;
using Passerelle.Login.Profile;
using Passerelle.Login.SignIn;
using Passerelle.Login.Start;
using Passerelle.Login.Tokens;

namespace Passerelle.Console.Hosting;

/// <summary>Every endpoint of the console: a page that is added gets its line here.</summary>
public static class ConsoleEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        HealthEndpoint.Map(app);
        SignInEndpoint.Map(app);
        StartEndpoint.Map(app);
        PreferencesEndpoint.Map(app);
        ProfileEndpoint.Map(app);
        TokensEndpoint.Map(app);
        HomeEndpoint.MapRoot(app);
        PlatformsEndpoint.Map(app);
        ApiEndpoints.Map(app);
        WebhookEndpoint.Map(app);
        var connector = app.MapGroup($"/{{{ConnectorHome.RouteValue}}}");
        MapConnector(connector);
        MapEnvironment(connector.MapGroup($"/{{{ConnectorEnvironment.RouteValue}}}"));
        app.MapFallback("{**path}", () => Results.NotFound()).AllowAnonymous();
    }

    /// <summary>What exists once for each connector, below its slug.</summary>
    private static void MapConnector(IEndpointRouteBuilder connector)
    {
        AccountsEndpoint.Map(connector);
        MailsEndpoint.Map(connector);
        ConnectorEndpoint.Map(connector);
        SetUpEndpoint.Map(connector);
        TransferEndpoint.Map(connector);
        StructureEndpoint.Map(connector);
        ListsEndpoint.Map(connector);
        TestInstanceEndpoint.Map(connector);
        DeployEndpoint.Map(connector);
        TestEndpoint.Map(connector);
        RehearsalEndpoint.Map(connector);
        AcceptanceEndpoint.Map(connector);
        AcceptancePeopleEndpoint.Map(connector);
    }

    /// <summary>What exists once for each environment, below <c>/test</c> and <c>/production</c> of its connector.</summary>
    private static void MapEnvironment(IEndpointRouteBuilder environment)
    {
        HomeEndpoint.Map(environment);
        WorkEndpoint.Map(environment);
        BeginEndpoint.Map(environment);
        PauseEndpoint.Map(environment);
        PlanEndpoint.Map(environment);
        RunsEndpoint.Map(environment);
        RunEndpoint.Map(environment);
        RunPeopleEndpoint.Map(environment);
        ChangedEndpoint.Map(environment);
        ChangesEndpoint.Map(environment);
        UndoEndpoint.Map(environment);
        PeopleEndpoint.Map(environment);
        PersonActionsEndpoint.Map(environment);
        LinkEndpoint.Map(environment);
        UnlinkedEndpoint.Map(environment);
        HeldEndpoint.Map(environment);
        ApproveEndpoint.Map(environment);
        MailboxEndpoint.Map(environment);
        FindingsEndpoint.Map(environment);
        AuditEndpoint.Map(environment);
        UnsentMailsEndpoint.Map(environment);
        CheckEndpoint.Map(environment);
        GroupsEndpoint.Map(environment);
        ConnectorsEndpoint.Map(environment);
        PutEndpoint.Map(environment);
        SimulationEndpoint.Map(environment);
    }
}
