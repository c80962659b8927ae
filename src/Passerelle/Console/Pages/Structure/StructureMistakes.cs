using Passerelle.Configuration.Drafting;
using Passerelle.Core.Structuring;

namespace Passerelle.Console.Pages.Structure;

/// <summary>Why a structure cannot be saved.</summary>
internal static class StructureMistakes
{
    /// <returns>Null when it can.</returns>
    public static string? In(StructureModel model)
    {
        if (model.Connector.Stored is not { } stored)
        {
            return StructureWords.FileDecides;
        }

        if (!ConfigurationDraft.TryParse(stored.Draft.Text, out _))
        {
            return StructureWords.DraftUnreadable;
        }

        if (model.Typed.Doubled is { } doubled)
        {
            return StructureWords.FieldTwice.With(model.LabelOf(doubled));
        }

        var saved = StructureQuery.SavedIn(model.Connector).Levels.Select(level => level.Field).ToHashSet(StringComparer.Ordinal);
        foreach (var field in model.Typed.Levels.Select(level => level.Field))
        {
            var candidate = model.Survey?.Candidates.FirstOrDefault(c => string.Equals(c.Key, field, StringComparison.Ordinal));
            if (candidate?.Fitness == CandidateFitness.ManyValued)
            {
                return StructureWords.FieldManyValued.With(candidate.Label);
            }

            if (candidate is null && !saved.Contains(field))
            {
                return StructureWords.FieldUnknown.With(field);
            }
        }

        return null;
    }
}
