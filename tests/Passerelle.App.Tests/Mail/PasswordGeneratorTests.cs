using Passerelle.Mail;

namespace Passerelle.App.Tests.Mail;

[Trait("Rule", "N1")]
public sealed class PasswordGeneratorTests
{
    public static TheoryData<PasswordProfile> Profiles => [PasswordProfile.First, PasswordProfile.Second];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Every_password_has_its_length_and_all_four_classes_and_no_look_alikes(PasswordProfile profile)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var used = new HashSet<char>();
        for (var i = 0; i < 2_000; i++)
        {
            var password = PasswordGenerator.Create(profile).Reveal();

            password.Length.ShouldBe(profile.Length);
            password.Any(char.IsAsciiLetterUpper).ShouldBeTrue(password);
            password.Any(char.IsAsciiLetterLower).ShouldBeTrue(password);
            password.Any(char.IsAsciiDigit).ShouldBeTrue(password);
            password.Any(profile.Symbols.Contains).ShouldBeTrue(password);
            char.IsAsciiLetterOrDigit(password[0]).ShouldBeTrue();
            char.IsAsciiLetterOrDigit(password[^1]).ShouldBeTrue();
            seen.Add(password).ShouldBeTrue();
            used.UnionWith(password);
        }
        used.ShouldBe(PasswordGenerator.Capitals + PasswordGenerator.Letters + PasswordGenerator.Digits + profile.Symbols, ignoreOrder: true);
        used.ShouldNotContain(c => "0O1lIo|'\"`\\".Contains(c));
    }

    [Fact]
    public void The_first_profile_has_twenty_characters_and_the_second_differs_in_length_and_symbols()
    {
        PasswordProfile.First.Length.ShouldBe(20);
        PasswordProfile.Second.Length.ShouldNotBe(PasswordProfile.First.Length);
        PasswordProfile.Second.Symbols.ShouldNotBe(PasswordProfile.First.Symbols);
    }

    [Fact]
    public void Digits_come_as_often_as_their_share_says_wherever_one_looks()
    {
        const int rounds = 4_000;
        var firstHalf = 0;
        for (var i = 0; i < rounds; i++)
            firstHalf += PasswordGenerator.Create(PasswordProfile.First).Reveal()[1..11].Count(char.IsAsciiDigit);
        var share = firstHalf / (rounds * 10.0);

        // One of twenty comes from the digits for sure, eight of 65 of the other sixteen.
        share.ShouldBeInRange(0.13, 0.19);
    }

    [Fact]
    public void A_password_does_not_show_itself() => PasswordGenerator.Create(PasswordProfile.First).ToString().ShouldBe("***");
}
