using FsCheck;
using FsCheck.Fluent;

namespace Passerelle.Core.Tests.Groups;

/// <summary>Random trees, random privacy, random histories. The integers are read as instructions, so that a failing case shrinks.</summary>
public sealed class MembershipProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1500);

    [Fact]
    [Trait("Rule", "G5")]
    [Trait("Rule", "G6")]
    public void After_any_sequence_of_moves_the_memberships_caused_are_exactly_those_wanted() =>
        Check.One(
            Many,
            Prop.ForAll<int[], int[]>(
                (shape, story) =>
                {
                    var life = new MembershipStory(shape);
                    foreach (var instruction in story)
                    {
                        life.Follow(instruction);
                        if (instruction % 3 != 0)
                        {
                            life.Sync();
                            life.ShouldBeExactlyWanted();
                            life.ShouldHaveNothingLeftToDo();
                        }
                    }
                }
            )
        );

    [Fact]
    [Trait("Rule", "G5")]
    public void Whatever_happened_before_stripping_leaves_what_was_made_by_hand_and_at_least_one_membership() =>
        Check.One(
            Many,
            Prop.ForAll<int[], int[], bool>(
                (shape, story, parks) =>
                {
                    var life = new MembershipStory(shape, parks);
                    foreach (var instruction in story)
                    {
                        life.Follow(instruction);
                        if (instruction % 3 != 0)
                        {
                            life.Sync();
                        }
                    }

                    life.Strip();
                    life.ShouldKeepWhatIsNotOurs();
                    life.ShouldHaveNothingLeftToStrip();
                    life.Sync();
                    life.ShouldBeExactlyWanted();
                }
            )
        );

    [Fact]
    [Trait("Rule", "R2")]
    public void Nothing_is_ever_removed_while_a_read_is_incomplete() =>
        Check.One(
            Many,
            Prop.ForAll<int[], int[]>(
                (shape, story) =>
                {
                    var life = new MembershipStory(shape);
                    foreach (var instruction in story)
                    {
                        life.Follow(instruction);
                        life.ShouldRemoveNothingWhenIncomplete();
                    }
                }
            )
        );
}
