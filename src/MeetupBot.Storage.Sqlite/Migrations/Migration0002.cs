namespace MeetupBot.Storage.Sqlite.Migrations;

/// <summary>
/// Linked spaces and linked accounts. Every row stays in the community in which it was created. Linked communities refer to the one whose
/// settings apply, so that linking and unlinking move only rows of members who are on both sides.
/// </summary>
internal static class Migration0002
{
    public static readonly Migration Step = new(2, string.Join('\n', Communities, Members, Codes));

    // linked_to: the community whose settings apply, which refers to itself; null when it is not linked.
    // linked_for: the member who created the code. linked_by: the member who used it.
    private const string Communities = """
        ALTER TABLE community ADD COLUMN linked_to INTEGER NULL REFERENCES community(id);
        ALTER TABLE community ADD COLUMN linked_for INTEGER NULL REFERENCES member(id);
        ALTER TABLE community ADD COLUMN linked_by INTEGER NULL REFERENCES member(id);
        CREATE INDEX community_linked ON community(linked_to) WHERE linked_to IS NOT NULL;
        CREATE INDEX community_linked_for ON community(linked_for) WHERE linked_for IS NOT NULL;
        CREATE INDEX community_linked_by ON community(linked_by) WHERE linked_by IS NOT NULL;
        """;

    // origin_id: the owner before a merge; null: the account was always its member's. merged_into: the member into which this one was merged.
    private const string Members = """
        ALTER TABLE account ADD COLUMN origin_id INTEGER NULL REFERENCES member(id);
        ALTER TABLE member ADD COLUMN merged_into INTEGER NULL REFERENCES member(id);
        ALTER TABLE member ADD COLUMN told_at TEXT NULL;
        CREATE INDEX member_merged ON member(merged_into) WHERE merged_into IS NOT NULL;
        CREATE TABLE member_merge (
            absorbed_id INTEGER PRIMARY KEY REFERENCES member(id),
            into_id INTEGER NOT NULL REFERENCES member(id),
            merged_at INTEGER NOT NULL,
            kept TEXT NOT NULL);
        CREATE INDEX member_merge_into ON member_merge(into_id, merged_at);
        """;

    private const string Codes = """
        CREATE TABLE link_code (
            hash TEXT PRIMARY KEY,
            kind TEXT NOT NULL,
            space_id INTEGER NOT NULL REFERENCES space(id),
            member_id INTEGER NOT NULL REFERENCES member(id),
            platform TEXT NOT NULL,
            external_id TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            used_at INTEGER NULL) WITHOUT ROWID;
        CREATE INDEX link_code_member ON link_code(member_id);
        CREATE INDEX link_code_age ON link_code(created_at);
        CREATE TABLE link_guess (
            id INTEGER PRIMARY KEY,
            member_id INTEGER NOT NULL REFERENCES member(id),
            at INTEGER NOT NULL);
        CREATE INDEX link_guess_member ON link_guess(member_id, at);
        CREATE INDEX link_guess_age ON link_guess(at);
        """;
}
