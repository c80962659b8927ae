using Passerelle.Browser.Tests.Visiting;
using Passerelle.Console.Pages.Runs;
using Passerelle.Console.Pages.Undo;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>Taking a run back, from its page on.</summary>
public sealed class UndoPages(Visitor visitor)
{
    public Task OpenAsync() => visitor.FollowAsync(RunWords.UndoIt);

    /// <summary>Has it worked out what would happen, and waits until that is shown.</summary>
    public async Task WorkOutAsync()
    {
        await visitor.PressAsync(UndoWords.WorkOut);
        await visitor.SeeAsync(UndoWords.WillHappen);
    }

    /// <summary>Says how many people it concerns, and does it.</summary>
    public async Task DoAsync(string typed)
    {
        await visitor.FillAsync(UndoWords.HowMany, typed);
        await visitor.PressAsync(UndoWords.DoIt);
    }

    /// <summary>Waits until the run that takes the other back has ended and is shown.</summary>
    public Task EndAsync() =>
        visitor.Page.WaitForURLAsync(url => url.Contains("/runs/", StringComparison.Ordinal) && !url.Contains("/undo", StringComparison.Ordinal));
}
