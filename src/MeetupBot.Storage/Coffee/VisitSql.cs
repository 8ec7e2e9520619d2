using MeetupBot.Storage.Communities;
using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Coffee;

internal static class VisitSql
{
    public static readonly Statement Add = new("""
        INSERT INTO visit (id, community_id, member_id, area, first_day, last_day, meetup_id, made_at)
        VALUES (@Id, @CommunityId, @MemberId, @Area, @FirstDay, @LastDay, @MeetupId, @MadeAt)
        """);

    public static readonly Statement SetMeetup = new("UPDATE visit SET meetup_id = @meetup WHERE id = @id");

    public static readonly Statement SetDays = new("UPDATE visit SET first_day = @first, last_day = @last WHERE id = @id");

    public static readonly Statement Find = new("SELECT * FROM visit WHERE id = @id");

    public static readonly Statement During = new($"""
        SELECT * FROM visit WHERE community_id IN {CommunitySql.Linked} AND last_day >= @from AND first_day <= @to ORDER BY made_at
        """);

    public static readonly Statement SaveAnswer = new("""
        INSERT INTO visit_answer (visit_id, member_id, wants, answered_at) VALUES (@VisitId, @MemberId, @Wants, @AnsweredAt)
        ON CONFLICT (visit_id, member_id) DO UPDATE SET wants = excluded.wants, answered_at = excluded.answered_at
        """);

    public static readonly Statement Answers = new("SELECT * FROM visit_answer WHERE visit_id = @id ORDER BY answered_at, member_id");
}
