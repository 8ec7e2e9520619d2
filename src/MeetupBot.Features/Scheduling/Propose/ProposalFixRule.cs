using System.Globalization;
using MeetupBot.Application.Interactions;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>
/// Corrected times, one press away. The press carries only the number of the fix. The draft's text is read again, because a time may have
/// passed since.
/// </summary>
internal static class ProposalFixRule
{
    public static IEnumerable<(string Label, string Detail)> ListFixes(IReadOnlyList<FieldProblem> problems) => problems.SelectMany(problem =>
        problem.Fixes.Select((fix, index) => (fix.Label, $"{problem.Field}.{index.ToString(CultureInfo.InvariantCulture)}")));

    public static ProposalDraft? Apply(InteractionContext context, ProposalDraft draft, string detail)
    {
        var reader = new ProposalReader(context.Reading);
        reader.Read(draft);
        foreach (var problem in reader.Problems)
        {
            for (var index = 0; index < problem.Fixes.Count; index++)
            {
                if (detail != $"{problem.Field}.{index.ToString(CultureInfo.InvariantCulture)}")
                    continue;
                var text = problem.Fixes[index].Text;
                return problem.Field == ProposalForm.Closes ? draft with { Closes = text } : draft with { When = text };
            }
        }

        return null;
    }
}
