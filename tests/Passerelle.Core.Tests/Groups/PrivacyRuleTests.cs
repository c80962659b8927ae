using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Target;

namespace Passerelle.Core.Tests.Groups;

/// <summary>A chain S &gt; a &gt; b &gt; c, each public (+) or private (-), in every combination.</summary>
[Trait("Rule", "G6")]
public sealed class PrivacyRuleTests
{
    [Theory]
    [InlineData("S+ a+ b+ c+", "c", "c b a S root", "c")]
    [InlineData("S- a+ b+ c+", "c", "c b a S", "c")]
    [InlineData("S+ a- b+ c+", "c", "c b a", "c")]
    [InlineData("S- a- b+ c+", "c", "c b a", "c")]
    [InlineData("S+ a+ b- c+", "c", "c b", "c")]
    [InlineData("S- a+ b- c+", "c", "c b", "c")]
    [InlineData("S+ a- b- c+", "c", "c b", "c")]
    [InlineData("S- a- b- c+", "c", "c b", "c")]
    [InlineData("S+ a+ b+ c-", "c", "c", "c")]
    [InlineData("S- a- b- c-", "c", "c", "c")]
    [InlineData("S+ a+ b+ c+", "S", "S root", "S a b c")]
    [InlineData("S- a+ b+ c+", "S", "S", "S a b c")]
    [InlineData("S+ a- b+ c+", "S", "S root", "S")]
    [InlineData("S- a- b- c-", "S", "S", "S")]
    [InlineData("S+ a+ b- c+", "S", "S root", "S a")]
    [InlineData("S+ a+ b+ c-", "S", "S root", "S a b")]
    [InlineData("S+ a- b+ c+", "a", "a", "a b c")]
    [InlineData("S+ a- b- c+", "b", "b", "b c")]
    public void Adding_climbs_to_the_first_private_group_and_removing_falls_short_of_it(string chain, string group, string enters, string leaves)
    {
        var world = new GroupWorld();
        var parent = "root";
        foreach (var link in chain.Split(' '))
        {
            _ = link[1] == '+' ? world.Public(link[..1], parent) : world.Private(link[..1], parent);
            parent = link[..1];
        }

        string.Join(' ', PrivacyRule.Enters(world.Tree, new GroupId(group))).ShouldBe(enters);
        string.Join(' ', PrivacyRule.Leaves(world.Tree, new GroupId(group))).ShouldBe(leaves);
    }

    [Fact]
    public void Groups_that_are_their_own_parents_do_not_hang_the_walk()
    {
        var world = new GroupWorld().Public("a", "b").Public("b", "a");
        PrivacyRule.Enters(world.Tree, new GroupId("a")).Count().ShouldBe(2);
        PrivacyRule.Leaves(world.Tree, new GroupId("a")).Count().ShouldBe(2);
    }
}
