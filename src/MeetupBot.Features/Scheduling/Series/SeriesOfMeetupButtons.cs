using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Series;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>Leads from a meetup's private card to its series: <c>edit</c> changes this one, this changes those to come.</summary>
internal sealed class SeriesOfMeetupButtons(SeriesAccessService seriesAccessService, Session session) : IMeetupButtons
{
    public Button? Draw(InteractionContext context, Meetup meetup) =>
        meetup.Series is { } id && session.Series.Find(id) is { State: not SeriesState.Stopped } series && seriesAccessService.SeemsHost(context, series)
            ? new Button(Words.ChangeSeries, new(SeriesCreateCommand.ChangeButton, id.Value))
            : null;
}
