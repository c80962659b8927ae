using System.Text;
using Passerelle.Configuration.Settings;

namespace Passerelle.App.Tests.Configuration;

public sealed class DamagedFileTests : ConfigurationTest
{
    private static readonly string[] Splinters = ["", "\n", " ", "\t", ":", "- ", "{", "}", "[", "]", "\"", "'", "#", "&a ", "*a ", "!", "|\n", "? ", "---\n", "~", "\0", "é", "<<: *a", "%", "@"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_happens_to_a_file_it_is_read_or_its_mistakes_are_told(int seed)
    {
        var random = new Random(seed);
        var lines = Examples.Specification.Split('\n').Length;
        for (var i = 0; i < 400; i++)
        {
            var text = new StringBuilder(Examples.Specification);
            for (var damages = random.Next(1, 4); damages > 0; damages--)
            {
                var at = random.Next(text.Length);
                text.Remove(at, Math.Min(random.Next(0, 12), text.Length - at)).Insert(at, Splinters[random.Next(Splinters.Length)]);
            }
            var result = Load(text.ToString(), i % 2 == 0 ? EnvironmentName.Production : EnvironmentName.Test);

            result.IsUsable.ShouldBe(result.Mistakes.Count == 0, text.ToString());
            result.Mistakes.All(m => m.Problem.Length > 0 && m.Mend.Length > 0 && m.Line <= lines + 10).ShouldBeTrue(text.ToString());
        }
    }

    [Fact]
    public void A_mistake_never_repeats_a_secret()
    {
        var text = Examples.Small.Replace("clientSecret: secret", "clientSecret: [hunter2]", StringComparison.Ordinal) + "\nclientSecret: hunter2";

        var mistakes = Mistakes(text);

        mistakes.Count.ShouldBe(2 + 1);
        mistakes.ShouldAllBe(m => !m.Contains("hunter2", StringComparison.Ordinal));
    }
}
