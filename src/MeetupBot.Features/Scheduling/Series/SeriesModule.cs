using MeetupBot.Application.Membership;
using MeetupBot.Application.Modules;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>Series: meetups that come back by a rule, each posted some days ahead.</summary>
internal sealed class SeriesModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<SeriesCreateCommand>().Buttons<SeriesCreateCommand>().Forms<SeriesCreateCommand>();
        features.Command<SeriesListCommand>().Buttons<SeriesListCommand>();
        features.Command<SeriesStopCommand>().Buttons<SeriesStopCommand>();
        features.Buttons<SeriesHolidayButtons>();
        features.Buttons<SeriesHostButtons>();
        features.Buttons<SeriesSkipButtons>().Forms<SeriesSkipButtons>();
        features.Buttons<SeriesStateButtons>().Forms<SeriesStateButtons>();
        features.Buttons<SeriesTurnButtons>();
        features.Job<AskHolidayJob, SeriesTurnPayload?>();
        features.Job<AskHostJob, SeriesTurnPayload?>();
        features.Job<AskPausedJob, SeriesId?>();
        features.Job<ProposeOccurrenceJob, SeriesId?>();
        features.Message<SeriesNoteOutbox, Card>();
        features.Topic<RegularTopic>(RegularTopic.Name);
        features.Topic<SeriesHolidayTopic>(SeriesHolidayTopic.Name);
        features.Service<PostedDateService>();
        features.Service<QuietSeriesService>();
        features.Service<RegularsService>();
        features.Service<SeriesAccessService>();
        features.Service<SeriesCard>();
        features.Service<SeriesHandOverService>().Role<IDepartureObserver, SeriesHandOverService>();
        features.Service<SeriesHolidayService>();
        features.Service<SeriesOfMeetupButtons>().Role<IMeetupButtons, SeriesOfMeetupButtons>();
        features.Service<SeriesPauseService>();
        features.Service<SeriesPosts>();
        features.Service<SeriesReadBackCard>();
        features.Service<SeriesRunService>();
        features.Service<SeriesSaveService>();
        features.Service<SeriesTurnService>();
    }
}
