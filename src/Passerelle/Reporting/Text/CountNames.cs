namespace Passerelle.Reporting.Text;

/// <summary>The words people read for the counts of a report.</summary>
public static class CountNames
{
    public static string Of(string count) =>
        count switch
        {
            "adopted" => "taken over",
            "skipped" => "kept back",
            "outOfScope" => "out of scope",
            "findings" => "to be mended",
            _ => count,
        };
}
