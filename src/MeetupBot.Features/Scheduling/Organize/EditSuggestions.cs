using MeetupBot.Application.Interactions;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using MeetupBot.Domain.Time.Zones;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.News;
using MeetupBot.Features.Scheduling.Propose;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>Shows what an edit would make of a meetup while its new time is typed.</summary>
internal sealed class EditSuggestions(EditProposalReader editProposalReader, MeetupAccessService meetupAccessService, MeetupSuggestions meetupSuggestions)
{
    /// <summary>The longest label and value on the narrowest platform.</summary>
    private const int Most = 100;

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
        var read = Read(value);
        return read is WhenReading.Understood { Times: [var time, ..] } understood && meetup.State != MeetupState.Polling
            ? [new(DisplayText.Shorten(MoveText.WritePlain(meetup, time, FindLength(meetup, time, given ?? understood.Length), context.Now) + $" ({ZoneNames.TimeOf(meetup.Zone)})", Most), value)]
            : TimeSuggestions.Offer(value, read, Read, editProposalReader.TextOf(meetup, context.Now), meetup.Zone, given, isMoment: false);

        WhenReading Read(string text) => editProposalReader.ReadWhen(context, meetup, text, duration);
    }

    private static Duration FindLength(Meetup meetup, MeetupTime time, Duration? typed) =>
        MoveRule.FindLength([meetup.Time!.Value], meetup.Duration, [time], typed);
}
