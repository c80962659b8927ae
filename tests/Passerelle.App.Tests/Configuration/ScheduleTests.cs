using Passerelle.Configuration.Cron;
using Passerelle.Configuration.Settings;

namespace Passerelle.App.Tests.Configuration;

public sealed class ScheduleTests : ConfigurationTest
{
    private static string With(string schedule) => Examples.Small + $"\n    schedule: {schedule}";

    [Theory]
    [InlineData("0 2 * * *")]
    [InlineData("*/15 * * * *")]
    [InlineData("0,15,30,45 6-20/2 * * MON-FRI")]
    [InlineData("30 5 1 JAN,jul *")]
    [InlineData("0 0 29 2 *")]
    [InlineData("5 0 * * 7")]
    [InlineData("55 0,23 * * 1")]
    public void A_right_expression_is_taken(string cron) => Good(With($"{{ cron: \"{cron}\" }}")).Environment.Schedule!.Cron.Text.ShouldBe(cron);

    [Theory]
    [InlineData("0 2 * *", "0 2 * * has 4 fields, not five")]
    [InlineData("0 0 2 * * ?", "0 0 2 * * ? has 6 fields, not five")]
    [InlineData("60 2 * * *", "\"60\" in the field 60 is not from 0 to 59, a range or a step")]
    [InlineData("0 24 * * *", "\"24\" in the field 24 is not from 0 to 23, a range or a step")]
    [InlineData("0 2 0 * *", "\"0\" in the field 0 is not from 1 to 31, a range or a step")]
    [InlineData("0 2 * 13 *", "\"13\" in the field 13 is not from 1 to 12, a range or a step")]
    [InlineData("0 2 * * FRIDAY", "\"FRIDAY\" in the field FRIDAY is not from 0 to 7, a range or a step")]
    [InlineData("0 20-2 * * *", "\"20-2\" in the field 20-2 is not from 0 to 23, a range or a step")]
    [InlineData("*/0 2 * * *", "\"*/0\" in the field */0 is not from 0 to 59, a range or a step")]
    [InlineData("5/10 2 * * *", "\"5/10\" in the field 5/10 is not from 0 to 59, a range or a step")]
    [InlineData("0, 2 * * *", "\"\" in the field 0, is not from 0 to 59, a range or a step")]
    [InlineData("0 2 1 * MON", "both the day of the month and the day of the week are set")]
    [InlineData("0 2 30 2 *", "0 2 30 2 * never comes")]
    [InlineData("* * * * *", "runs would start 1 minutes apart")]
    [InlineData("0,14 2 * * *", "runs would start 14 minutes apart")]
    [InlineData("5,55 0,23 * * *", "runs would start 10 minutes apart")]
    public void A_wrong_expression_says_what_is_wrong(string cron, string problem) =>
        Load(With($"{{ cron: \"{cron}\" }}")).Mistakes.ShouldHaveSingleItem().Problem.ShouldBe(problem);

    [Fact]
    public void Starts_around_midnight_only_count_when_the_days_touch()
    {
        CronExpression.Parse("5,55 0,23 * * 1", out _)!.ShortestGap().ShouldBe(TimeSpan.FromMinutes(50));
        CronExpression.Parse("5,55 0,23 * * 1,2", out _)!.ShortestGap().ShouldBe(TimeSpan.FromMinutes(10));
        CronExpression.Parse("5,55 0,23 1,31 * *", out _)!.ShortestGap().ShouldBe(TimeSpan.FromMinutes(10));
    }

    [Theory]
    [InlineData("Europe/Pariss", "did you mean Europe/Paris?")]
    [InlineData("Romance Standard Time", "did you mean Europe/Paris?")]
    [InlineData("the moon's", "give one like Europe/Paris")]
    public void A_time_zone_must_be_known(string zone, string mend) =>
        Load(With($"{{ timeZone: \"{zone}\" }}")).Mistakes.ShouldHaveSingleItem().Mend.ShouldBe(mend);

    [Fact]
    [Trait("Rule", "T4")]
    public void Test_has_no_schedule() =>
        Mistakes(With("{}").Replace("production:", "test:", StringComparison.Ordinal), EnvironmentName.Test)
            .ShouldHaveSingleItem()
            .ShouldContain("environments.test.schedule: nothing runs by itself in test");
}
