using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Lets members see, change, export and erase what the bot stores about them.</summary>
internal sealed class ProfileModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<MeShowCommand>().Buttons<MeShowCommand>();
        features.Command<MeSetCommand>().Forms<MeSetCommand>();
        features.Command<MeExportCommand>();
        features.Command<MeForgetCommand>().Buttons<MeForgetCommand>();
        features.Buttons<FewerRemindersButtons>();
        features.Buttons<NearestRemindersButtons>();
        features.Buttons<TakesPartButtons>();
        features.Buttons<NobodyIntroducesButtons>();
        features.Buttons<NotWithButtons>();
        features.Buttons<PreferredAccountButtons>();
        features.Buttons<WhatIStoreButtons>();
        features.Buttons<ZoneButtons>();
        features.Service<MemberErasureService>();
        features.Service<NotWithService>();
        features.Service<ProfileCard>();
        features.Service<ProfileForm>();
        features.Service<PreferredAccountReader>();
    }
}
