using MeetupBot.Application.Interactions;
using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Community.Link;

/// <summary>Links communities across platforms and accounts of one person, and undoes it.</summary>
internal sealed class LinkModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<LinkCommand>().Buttons<LinkCommand>();
        features.Command<UnlinkCommand>().Buttons<UnlinkCommand>();
        features.Service<AccountLinkService>();
        features.Service<LinkCodeService>();
        features.Service<LinkCard>();
        features.Service<PersonMergeService>().Role<IDuplicateMerger, PersonMergeService>();
        features.Service<SpaceLinkService>();
        features.Service<SpaceUnlinkService>();
    }
}
