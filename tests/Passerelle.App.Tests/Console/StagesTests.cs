using Passerelle.Console.Road;

namespace Passerelle.App.Tests.Console;

[Trait("Rule", "L1")]
public sealed class StagesTests
{
    private static readonly RoadFacts Nothing = new(IsOwned: true, IsEnabled: false, IsSetUp: false, Check: null, HasTested: false, IsSignedOff: false, IsDeployed: false, ActiveGroups: 0);
    private static readonly RoadFacts Everything = new(IsOwned: true, IsEnabled: true, IsSetUp: true, new CheckStanding(HasErrors: false, IsStale: false), HasTested: true, IsSignedOff: true, IsDeployed: true, ActiveGroups: 1);

    [Fact]
    public void The_first_stage_that_is_not_done_comes_next()
    {
        Stages.Next(Stages.Of(Nothing)).ShouldBe(StageName.Enabled);
        Stages.Next(Stages.Of(Nothing with { IsEnabled = true })).ShouldBe(StageName.SetUp);
        Stages.Next(Stages.Of(Everything with { ActiveGroups = 0 })).ShouldBe(StageName.Active);
        Stages.Next(Stages.Of(Everything)).ShouldBeNull();
    }

    [Fact]
    public void A_connector_that_is_switched_off_is_not_set_up_whatever_its_draft_says() =>
        Stages.Of(Nothing with { IsSetUp = true })[1].State.ShouldBe(StageState.Later);

    [Fact]
    public void A_check_of_an_older_draft_is_to_be_done_again_and_one_with_errors_does_not_count()
    {
        Stages.Of(Everything with { Check = new CheckStanding(HasErrors: false, IsStale: true) })[2].State.ShouldBe(StageState.Again);
        Stages.Of(Everything with { Check = new CheckStanding(HasErrors: true, IsStale: false) })[2].State.ShouldBe(StageState.Now);
    }

    [Fact]
    public void Groups_count_as_active_only_where_something_was_deployed() =>
        Stages.Of(Everything with { IsDeployed = false })[^1].State.ShouldBe(StageState.Later);

    [Fact]
    [Trait("Rule", "L9")]
    public void The_connector_of_a_configuration_file_is_not_signed_off() =>
        Stages.Of(Everything with { IsOwned = false })[4].State.ShouldBe(StageState.Spared);
}
