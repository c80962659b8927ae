namespace Passerelle.App.Tests.EndToEnd.World;

/// <summary>The real clock, moved: time goes on by itself and can be set forward.</summary>
public sealed class ShiftedClock : TimeProvider
{
    private TimeSpan ahead;

    public void Advance(TimeSpan by) => ahead += by;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
