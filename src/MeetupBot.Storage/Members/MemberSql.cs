using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Members;

internal static class MemberSql
{
    public static readonly Statement Add = new("""
        INSERT INTO member (community_id, name, zone, platform_zone, locale, area, interests, reminders, told_at, visibility, greeter, reconnect,
            regular, nobody_introduces, created_at, last_seen_at)
        VALUES (@CommunityId, @Name, @Zone, @PlatformZone, @Locale, @Area, @Interests, @Reminders, @ToldAt, @Visibility, @Greeter, @Reconnect,
            @Regular, @NobodyIntroduces, @CreatedAt, @LastSeenAt)
        RETURNING id
        """);

    public static readonly Statement Update = new("""
        UPDATE member SET name = @Name, zone = @Zone, platform_zone = @PlatformZone, locale = @Locale, area = @Area,
            interests = @Interests, reminders = @Reminders, told_at = @ToldAt, visibility = @Visibility, greeter = @Greeter, reconnect = @Reconnect,
            regular = @Regular, nobody_introduces = @NobodyIntroduces, last_seen_at = @LastSeenAt
        WHERE id = @Id AND forgotten_at IS NULL
        """);

    public static readonly Statement Find = new("SELECT * FROM member WHERE id = @id");

    public static readonly Statement List = new("SELECT * FROM member WHERE id IN (SELECT value FROM json_each(@ids)) ORDER BY id");

    public static readonly Statement Lock = new(
        "SELECT id FROM member WHERE id IN (SELECT value FROM json_each(@members)) ORDER BY id /* FOR NO KEY UPDATE */");

    public static readonly Statement Here = new("""
        SELECT m.* FROM member m
        WHERE m.id IN (SELECT value FROM json_each(@ids)) AND m.name IS NOT NULL
            AND EXISTS (SELECT 1 FROM account a WHERE a.member_id = m.id AND a.left_at IS NULL)
        ORDER BY m.id
        """);

    public static readonly Statement MergedInto = new("SELECT * FROM member WHERE merged_into = @member ORDER BY id");
}
