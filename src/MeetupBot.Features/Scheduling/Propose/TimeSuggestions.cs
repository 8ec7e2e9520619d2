using MeetupBot.Application.Interactions;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Time.Reading;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>Shows how typed times are understood. The value stays as typed.</summary>
internal static class TimeSuggestions
{
    /// <summary>The longest value of a suggestion on the narrowest platform.</summary>
    private const int Most = 100;

    public static IReadOnlyList<Suggestion> Suggest(InteractionContext context, string option, string typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return [];
        var value = typed.Trim();
        if (value.Length > Most)
            return [];
        var reading = option == ProposalForm.Closes ? ClosesReader.Read(value, context.Reading) : WhenReader.Read(value, context.Reading);
        return reading switch
        {
            WhenReading.Understood understood => [new(DisplayText.Shorten(Back(context, understood), Most), value)],
            WhenReading.Refused { Problem: var problem } =>
                [
                    new(DisplayText.Shorten(problem.Message, Most), value),
                    .. problem.Fixes.Where(fix => fix.Text.Length <= Most).Take(4)
                        .Select(fix => new Suggestion(DisplayText.Shorten(fix.Label, Most), fix.Text)),
                ],
            _ => [],
        };
    }

    private static string Back(InteractionContext context, WhenReading.Understood understood) =>
        string.Join(", ", understood.Times.Select(context.Phrases.Plain)) + $" ({context.Caller.Zone.Id})";
}
