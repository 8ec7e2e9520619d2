using MeetupBot.Application.Modules;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Pairs members for coffee in regular rounds, and visitors with the members in an area.</summary>
internal sealed class CoffeeModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<CoffeeShowCommand>();
        features.Command<CoffeeJoinCommand>().Buttons<CoffeeJoinCommand>();
        features.Command<CoffeeLeaveCommand>().Buttons<CoffeeLeaveCommand>();
        features.Command<CoffeePauseCommand>().Buttons<CoffeePauseCommand>();
        features.Command<CoffeeVisitingCommand>().Buttons<CoffeeVisitingCommand>();
        features.Buttons<CoffeeJoinForm>().Forms<CoffeeJoinForm>();
        features.Buttons<VisitButtons>();
        features.Job<AskLocalsJob, string>();
        features.Job<CoffeeRoundJob, CommunityId?>();
        features.Job<CoffeeGroupJob, CoffeeGroupPayload>();
        features.Service<CoffeeCard>();
        features.Service<CoffeeScheduleService>();
        features.Service<LeftOutCard>();
        features.Service<RoundReader>();
        features.Topic<RoundTopic>(RoundTopic.Name);
        features.Service<VisitInterestReader>();
        features.Service<VisitPollService>();
        features.Topic<VisitTopic>(VisitTopic.Name);
    }
}
