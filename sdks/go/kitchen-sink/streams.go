package main

import (
	"io"
	"strings"

	"github.com/connector-platform/connector-platform/sdks/generated/go/kitchen-sink"
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

const large = 104857600

func streams() {
	step("download", func() (any, error) {
		file, err := files.Download(ctx, kitchensink.FilesDownloadParams{Path: "hello.txt"})
		if err != nil {
			return nil, err
		}
		mediaType, _, _ := strings.Cut(file.ContentType(), ";")
		text, err := file.Text()
		return []any{text, mediaType}, err
	})
	step("download of nothing", func() (any, error) { return sizeOf("empty.bin") })
	step("download of a byte", func() (any, error) { return sizeOf("one.bin") })
	step("large download", func() (any, error) {
		var size int64
		little, err := inLittleMemory(func() (err error) {
			size, err = sizeOf("large.bin")
			return err
		})
		return []any{size, little}, err
	})
	uploads()
	step("text", func() (any, error) {
		text, err := kitchen.Notes.Get(ctx, kitchensink.NotesGetParams{ID: "n1"})
		if err != nil {
			return nil, err
		}
		return text, kitchen.Notes.Put(ctx, kitchensink.NotesPutParams{ID: "n1"}, "Grüße")
	})
	step("nothing comes back", func() (any, error) {
		//lint:ignore SA1019 It is there to be called.
		return "done", things.Delete(ctx, kitchensink.ThingsDeleteParams{ThingID: "t1"})
	})
}

func sizeOf(path string) (int64, error) {
	file, err := files.Download(ctx, kitchensink.FilesDownloadParams{Path: path})
	if err != nil {
		return 0, err
	}
	defer func() { _ = file.Close() }()
	return io.Copy(io.Discard, file)
}

func uploads() {
	upload := func(path string, source io.Reader) error {
		_, err := files.Upload(ctx, kitchensink.FilesUploadParams{Path: path}, source)
		return err
	}
	step("upload", func() (any, error) {
		params := kitchensink.FilesUploadParams{Path: "Grüße/hello.txt", Overwrite: connector.Some(true)}
		uploaded, err := files.Upload(ctx, params, strings.NewReader("hello"))
		if err != nil {
			return nil, err
		}
		return uploaded.Path, nil
	})
	step("upload of nothing", func() (any, error) { return "done", upload("a", strings.NewReader("")) })
	// Behind MultiReader nobody sees how long it is, or that it can rewind.
	step("upload of a byte", func() (any, error) { return "done", upload("a", io.MultiReader(strings.NewReader("x"))) })
	step("large upload", func() (any, error) {
		little, err := inLittleMemory(func() error { return upload("a", &zeros{left: large}) })
		return little, err
	})
}

// zeros is so many bytes, at most 64 KiB at once.
type zeros struct{ left int }

func (z *zeros) Read(into []byte) (int, error) {
	if z.left == 0 {
		return 0, io.EOF
	}
	read := min(len(into), z.left, 64<<10)
	clear(into[:read])
	z.left -= read
	return read, nil
}
