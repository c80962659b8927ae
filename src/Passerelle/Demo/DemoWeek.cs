namespace Passerelle.Demo;

/// <summary>The scripted week. Each event happens when its step is asked for, so the run that belongs to it comes before the next.</summary>
public sealed class DemoWeek(DemoStage stage)
{
    private readonly DemoCast cast = new(stage.Personio);

    public IEnumerable<DemoStep> Steps()
    {
        var colleagues = new Colleagues(stage, cast);
        var leavers = new Leavers(stage);
        var reads = new BadReads(stage);

        stage.Clock.GoOnTo(DayOfWeek.Monday);
        yield return colleagues.Hire();
        yield return colleagues.Move();

        stage.Clock.GoOnTo(DayOfWeek.Tuesday);
        yield return colleagues.NewAddress();
        yield return colleagues.NewManager();

        stage.Clock.GoOnTo(DayOfWeek.Wednesday);
        var leaver = cast.Someone("Berlin", "Support");
        var account = stage.UserOf(leaver);
        yield return leavers.Leave(leaver, account);
        yield return leavers.Return(leaver, account);

        stage.Clock.GoOnTo(DayOfWeek.Thursday);
        yield return new PlatformChanges(stage).RenamedField();
        var missed = cast.Someone("Paris", "Engineering");
        yield return reads.CutOffPage(missed);

        stage.Clock.GoOnTo(DayOfWeek.Friday);
        yield return reads.WholePage(missed);
        yield return reads.HiddenFields();
        yield return reads.HiddenAddress();
        yield return reads.AllTicked();
    }
}
