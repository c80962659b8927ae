using Passerelle.Running;

namespace Passerelle.Cli;

/// <summary>The first run of a new configuration on production asks a person, or takes <c>--yes</c>, and is audited (rule L9).</summary>
public static class FirstApply
{
    /// <returns>Whether the run may go on.</returns>
    public static async Task<bool> IsConfirmedAsync(Workplace place, Connector connector, string? by, CancellationToken cancel)
    {
        if (await FirstUse.IsConfirmedAsync(connector, cancel))
        {
            return true;
        }

        var agreed = await Asking.IsConfirmedAsync(
            place,
            $"This configuration has not been used on production ({connector.Configuration.Environment.BaseUrl}) yet. Go on?",
            cancel
        );
        if (agreed)
        {
            await FirstUse.ConfirmAsync(connector, by ?? Environment.UserName, cancel);
        }

        return agreed;
    }

    public static int Refuse(Workplace place) =>
        place.Fail(
            "not-confirmed",
            "This configuration is new on production, so nothing was done. Look at it with passerelle plan, then run again with --yes."
        );
}
