using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Deploy;
using Passerelle.Console.Pages.Groups;
using Passerelle.Console.Pages.Overview;
using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Home;

/// <summary>How things stand, in words.</summary>
/// <param name="Css">Suffix of the class with the colour.</param>
/// <param name="Way">Where it goes on from here; null for nowhere in particular.</param>
public sealed record StandingLook(string Css, string Icon, Text Title, string Lead, (string Link, Text Name)? Way = null)
{
    /// <param name="home">The connector of the environment; null for the one of a configuration file.</param>
    public static StandingLook Of(HomeModel model, ConnectorHome? home)
    {
        var zone = model.Environment.TimeZone;
        var at = (model.Standing == Standing.Running ? model.LastRun : model.Judged) is { } run ? When.At(run.StartedAt, zone) : "";
        return model.Standing switch
        {
            Standing.Unusable when home is { Stored: not null } => OnTheRoad(model.Environment, home),
            Standing.Unusable => new("bad", "circle-x", HomeWords.Unusable, HomeWords.UnusableLead),
            Standing.Paused => new("held", "player-pause", HomeWords.Paused, HomeWords.PausedLead.With(Who.Of(model.Pause!.By), When.At(model.Pause.At, zone))),
            Standing.Never => new("busy", "history", HomeWords.Never, HomeWords.NeverLead),
            Standing.Running => new("busy", "loader-2", HomeWords.Running, HomeWords.RunningLead.With(at)),
            Standing.NotInStep => new("bad", "alert-triangle", HomeWords.NotInStep, HomeWords.NotInStepLead.With(at)),
            Standing.Old => new("held", "clock", HomeWords.Old, HomeWords.OldLead.With(at)),
            Standing.Waiting => new("held", "player-pause", HomeWords.Waiting, HomeWords.WaitingLead.With(at)),
            Standing.InStep => new("good", "circle-check", HomeWords.InStep, (model.Findings > 0 ? HomeWords.InStepToMend : HomeWords.InStepLead).With(at)),
            _ => throw new InvalidOperationException($"A standing without words: {model.Standing}"),
        };
    }

    /// <summary>What the console owns and cannot run yet is on its way, not broken.</summary>
    private static StandingLook OnTheRoad(ConnectorEnvironment environment, ConnectorHome home) =>
        home.Stored!.Enabled is null ? new("busy", "plug-connected", HomeWords.NotEnabled, HomeWords.NotEnabledLead, (home.Link(ConnectorEndpoint.Address), HomeWords.ToConnector))
        : environment.IsTest ? new("busy", "settings", HomeWords.NotSetUp, HomeWords.NotSetUpLead, (home.Link("/set-up/details"), GroupsWords.ToSetUp))
        : environment.Whole is null ? new("busy", "plug-connected", HomeWords.NotDeployed, HomeWords.NotDeployedLead, (home.Link(ConnectorEndpoint.Address), HomeWords.ToConnector))
        : new("busy", "sitemap", HomeWords.NotActive, HomeWords.NotActiveLead, (environment.Link(GroupsEndpoint.Address), DeployWords.ToGroups));
}
