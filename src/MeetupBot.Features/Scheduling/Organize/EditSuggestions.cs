using MeetupBot.Application.Interactions;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Propose;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>Shows what an edit would make of a meetup while its new time is typed.</summary>
internal sealed class EditSuggestions(EditProposalReader editProposalReader, MeetupAccessService meetupAccessService, MeetupSuggestions meetupSuggestions)
{
    /// <summary>The longest label and value on the narrowest platform.</summary>
    private const int Most = 100;

    private const int MostFixes = 4;

    public IReadOnlyList<Suggestion> Suggest(InteractionContext context, SuggestInteraction typing)
    {
        if (typing.Option == "id")
            return meetupSuggestions.Suggest(context, typing.Typed, meetup => meetup.IsHost(context.Caller.Id) || context.Caller.SeemsOrganizer);
        var value = typing.Typed.Trim();
        if (meetupAccessService.Find(context, typing.Options.GetValueOrDefault("id")) is not { IsUpcoming: true } meetup)
            return TimeSuggestions.Suggest(context, typing.Option, typing.Typed);
        if (value.Length is 0 or > Most)
            return [];
        var duration = typing.Options.GetValueOrDefault(ProposalForm.Duration);
        var given = DurationReader.Read(duration);
        return editProposalReader.ReadWhen(context, meetup, value, duration) switch
        {
            WhenReading.Understood poll when meetup.State == MeetupState.Polling =>
                [new(Label(LabelOf(meetup, poll, given, context.Now) + In(meetup)), value)],
            WhenReading.Understood { Times: [var time, ..] } understood =>
                [new(Label(MoveText.WritePlain(meetup, time, FindLength(meetup, time, given ?? understood.Length), context.Now) + In(meetup)), value)],
            WhenReading.Choices choices =>
                [.. choices.Options.Where(option => option.Text.Length <= Most)
                    .Select(option => new Suggestion(Label(EditProposalReader.LabelOf(option, meetup.Zone, context.Now) + In(meetup)), option.Text))],
            WhenReading.Refused { Problem: var problem } =>
                [
                    new(Label(problem.Message), value),
                    .. problem.Fixes.Where(fix => fix.Text.Length <= Most).Take(MostFixes).Select(fix => new Suggestion(Label(fix.Label), fix.Text)),
                ],
            _ => [],
        };
    }

    private static string LabelOf(Meetup meetup, WhenReading.Understood read, Duration? given, Instant now) =>
        EditProposalReader.LabelOf(new TimeOption(read.Times, given ?? read.Length ?? meetup.Duration, ""), meetup.Zone, now);

    private static Duration FindLength(Meetup meetup, MeetupTime time, Duration? typed) =>
        MoveRule.FindLength([meetup.Time!.Value], meetup.Duration, [time], typed);

    private static string In(Meetup meetup) => $" ({meetup.Zone.Id})";

    private static string Label(string text) => DisplayText.Shorten(text, Most);
}
