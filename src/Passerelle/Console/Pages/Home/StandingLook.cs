using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Home;

/// <summary>How things stand, in words.</summary>
/// <param name="Css">Suffix of the class with the colour.</param>
/// <param name="Command">What to type where Passerelle is installed; null for nothing.</param>
public sealed record StandingLook(string Css, string Icon, Text Title, string Lead, string? Command = null)
{
    public static StandingLook Of(HomeModel model)
    {
        var zone = model.Environment.TimeZone;
        var at = model.LastRun is { } run ? When.At(run.StartedAt, zone) : "";
        var slug = model.Environment.Slug;
        return model.Standing switch
        {
            Standing.Unusable => new("bad", "circle-x", HomeWords.Unusable, HomeWords.UnusableLead),
            Standing.Paused => new("held", "player-pause", HomeWords.Paused, HomeWords.PausedLead.With(model.Pause!.By, When.At(model.Pause.At, zone)), $"passerelle resume --env {slug}"),
            Standing.Never => new("busy", "history", HomeWords.Never, HomeWords.NeverLead, $"passerelle plan --env {slug}"),
            Standing.Running => new("busy", "loader-2", HomeWords.Running, HomeWords.RunningLead.With(at)),
            Standing.NotInStep => new("bad", "alert-triangle", HomeWords.NotInStep, HomeWords.NotInStepLead.With(at)),
            Standing.Old => new("held", "clock", HomeWords.Old, HomeWords.OldLead.With(at)),
            Standing.Waiting => new("held", "player-pause", HomeWords.Waiting, HomeWords.WaitingLead.With(at)),
            Standing.InStep => new("good", "circle-check", HomeWords.InStep, HomeWords.InStepLead.With(at)),
            _ => throw new InvalidOperationException($"A standing without words: {model.Standing}"),
        };
    }
}
