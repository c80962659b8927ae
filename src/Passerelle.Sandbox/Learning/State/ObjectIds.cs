using System.Globalization;

namespace Passerelle.Sandbox.Learning.State;

/// <summary>Makes 24-hex ids the way ObjectIds are made: seconds, five bytes of this platform's own, a counter. Two platforms never share an id.</summary>
internal sealed class ObjectIds(string platformPart, TimeProvider clock)
{
    public string PlatformPart { get; set; } = platformPart;

    public int Counter { get; set; }

    public static string NewPlatformPart(Random random) => random.NextInt64(0x100_0000_0000).ToString("x10", CultureInfo.InvariantCulture);

    public string Next()
    {
        Counter = (Counter + 1) & 0xFFFFFF;
        var seconds = (uint)clock.GetUtcNow().ToUnixTimeSeconds();
        return string.Create(CultureInfo.InvariantCulture, $"{seconds:x8}{PlatformPart}{Counter:x6}");
    }

    public static bool IsWellFormed(string? id) => id is { Length: 24 } && id.All(char.IsAsciiHexDigit);
}
