using Spectre.Console;

namespace Passerelle.Cli;

/// <summary>Asks the person at the terminal; without a terminal the safe answer is taken.</summary>
public static class Asking
{
    /// <param name="question">Plain text.</param>
    /// <returns>True with <c>--yes</c> or after a yes; no is what a mere return key means.</returns>
    public static async Task<bool> IsConfirmedAsync(Workplace place, string question, CancellationToken cancel) =>
        place.Yes
        || (Surface.CanAsk && await new ConfirmationPrompt(Markup.Escape(question)) { DefaultValue = false }.ShowAsync(place.Surface.Words, cancel));
}
