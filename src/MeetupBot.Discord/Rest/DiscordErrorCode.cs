namespace MeetupBot.Discord.Rest;

/// <summary>Source: Topics, Opcodes and Status Codes, "JSON Error Codes".</summary>
internal static class DiscordErrorCode
{
    public const int UnknownChannel = 10003;
    public const int UnknownGuild = 10004;
    public const int UnknownMember = 10007;
    public const int UnknownMessage = 10008;
    public const int UnknownUser = 10013;
    public const int UnknownScheduledEvent = 10070;
    public const int TooManyThreadMembers = 30033;
    public const int TooManyScheduledEvents = 30038;
    public const int TooManyEditsOfOldMessage = 30046;
    public const int OpeningDmsTooFast = 40003;
    public const int RequestTooLarge = 40005;
    public const int CannotMessageInForum = 40058;
    public const int AlreadyAcknowledged = 40060;
    public const int TagRequired = 40067;
    public const int MissingAccess = 50001;
    public const int CannotMessageUser = 50007;
    public const int NotTextChannel = 50008;
    public const int MissingPermissions = 50013;
    public const int WrongChannelType = 50024;
    public const int ThreadArchived = 50083;
    public const int NoMutualGuilds = 50278;
    public const int CannotReplyWithoutHistory = 160002;
    public const int ThreadExists = 160004;
    public const int ThreadLocked = 160005;
    public const int TooManyThreads = 160006;
    public const int TooManyAnnouncementThreads = 160007;
    public const int EventFinished = 180000;
    public const int UploadsLimited = 400001;
}
