using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Introduces members to each other after each of them has agreed, and asks later whether they met.</summary>
internal sealed class IntroduceModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<IntroduceCommand>().Buttons<IntroduceCommand>().Forms<IntroduceCommand>().Shortcut<IntroduceCommand>();
        features.Buttons<FindTimeForm>().Forms<FindTimeForm>();
        features.Buttons<IntroductionButtons>();
        features.Job<AskIntroducedJob, AskedIntroduction?>();
        features.Message<ConversationOutbox, GroupPayload>();
        features.Service<Acquaintances>();
        features.Service<CommonSpaces>();
        features.Service<ConsentCard>();
        features.Service<ConsentService>();
        features.Service<IntroductionConversation>();
        features.Service<IntroducedCard>();
        features.Service<IntroductionRequests>();
        features.Service<IntroductionCard>();
        features.Service<IntroductionOpener>();
        features.Service<IntroductionOutcomes>();
        features.Service<NamedMember>();
        features.Service<ThirdCard>();
        features.Service<TimeFinder>();
    }
}
